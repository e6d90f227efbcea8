// What is missing here stands in the divisions' files: the way to 集約.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePanel } from './use-panel';

/** A department's own workbook: what is missing stands in the divisions' files. */
export function GoConsolidate({ text }: { readonly text: string }): ReactElement {
  const { session, words } = usePanel();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody className="wrap">{text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => session.show('consolidate')}>
          {words.link.goConsolidate}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
