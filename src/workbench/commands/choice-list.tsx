// The list that a cell offers (Alt+↓): a choice is written as if it had been typed.
import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

export interface ChoiceListProps {
  readonly label: string;
  readonly choices: readonly string[];
  readonly onChoose: (choice: string) => void;
  readonly onClose: () => void;
}

/** More than these are a table, not a list. */
const MOST = 500;

export function ChoiceList({ label, choices, onChoose, onClose }: ChoiceListProps): ReactElement {
  const [field] = useState(() => document.querySelector<HTMLElement>('.sheet-field'));
  const close = () => {
    onClose();
    field?.focus({ preventScroll: true });
  };
  return (
    <Menu
      open
      onOpenChange={(_, { open }) => !open && close()}
      positioning={{ target: field, position: 'below', align: 'start' }}
    >
      <MenuPopover aria-label={label} className="choice-list">
        <MenuList>
          {choices.slice(0, MOST).map((choice) => (
            <MenuItem
              key={choice}
              onClick={() => {
                close();
                onChoose(choice);
              }}
            >
              {choice}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
