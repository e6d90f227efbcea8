// A part of the pane that did not arrive or broke leaves one sentence and a way on, never an empty pane.
import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { isMissingPart } from '../../state/desk';
import { SessionContext, usePanel } from '../shared/use-panel';

export interface PartBoundaryProps {
  /** What is shown; with another one the parts are tried again. */
  readonly at: string;
  /** Before the parts are tried again. */
  readonly onAgain: () => void;
  readonly children: ReactNode;
}

export class PartBoundary extends Component<PartBoundaryProps, { readonly thrown: unknown }> {
  static override contextType = SessionContext;
  declare context: React.ContextType<typeof SessionContext>;
  override state: { readonly thrown: unknown } = { thrown: null };

  static getDerivedStateFromError(thrown: unknown): { readonly thrown: unknown } {
    return { thrown };
  }
  override componentDidCatch(thrown: unknown): void {
    this.context?.ports.failed?.(thrown);
  }
  override componentDidUpdate(before: PartBoundaryProps): void {
    if (this.state.thrown !== null && before.at !== this.props.at) this.again();
  }
  private readonly again = (): void => {
    this.props.onAgain();
    this.setState({ thrown: null });
  };
  override render(): ReactNode {
    if (this.state.thrown === null) return this.props.children;
    return <Broken missing={isMissingPart(this.state.thrown)} onAgain={this.again} />;
  }
}

function Broken({ missing, onAgain }: { readonly missing: boolean; readonly onAgain: () => void }) {
  const { words } = usePanel();
  return (
    <div role="alert" className="card stack">
      <p>{missing ? words.states.offline : words.notices.unexpected()}</p>
      <div>
        <Button onClick={onAgain}>{words.common.retry}</Button>
      </div>
    </div>
  );
}
