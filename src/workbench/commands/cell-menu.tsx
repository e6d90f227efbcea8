// The menu at the selected cells: what can be done to them, with the keys that do the same.
import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { WorkbenchWords } from '../../wording/workbench';
import type { Command } from './command';

export interface CellMenuProps {
  readonly words: WorkbenchWords['commands'];
  readonly onCommand: (command: Command) => void;
  readonly onClose: () => void;
}

type Item = readonly [command: Command, word: keyof WorkbenchWords['commands'], keys: string];
const GROUPS: readonly (readonly Item[])[] = [
  [
    ['insert-rows', 'insertRows', ''],
    ['delete-rows', 'deleteRows', ''],
    ['insert-columns', 'insertColumns', ''],
    ['delete-columns', 'deleteColumns', ''],
  ],
  [
    ['fill-down', 'fillDown', 'Ctrl+D'],
    ['fill-right', 'fillRight', 'Ctrl+R'],
    ['clear', 'clear', 'Delete'],
  ],
  [
    ['find', 'find', 'Ctrl+F'],
    ['replace', 'replace', 'Ctrl+H'],
  ],
];

/** Stands at the active cell's field, which has the keyboard when the menu is asked for. */
export function CellMenu({ words, onCommand, onClose }: CellMenuProps): ReactElement {
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
      <MenuPopover aria-label={words.menu}>
        <MenuList>
          {GROUPS.flatMap((items, group) => [
            ...(group > 0 ? [<MenuDivider key={group} />] : []),
            ...items.map(([command, word, keys]) => (
              <MenuItem key={command} secondaryContent={keys} onClick={() => (close(), onCommand(command))}>
                {words[word]}
              </MenuItem>
            )),
          ])}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
