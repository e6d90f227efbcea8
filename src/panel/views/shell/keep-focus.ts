// Keeps the keyboard where the person is: when the control that had the focus goes away (a message closed, a card done with, the last
// undo taken), the focus goes to what stands in its place instead of to the top of the page. The preview moves it on purpose itself.
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

const USABLE = 'a[href], button, summary, select, input:not([type=file]), [tabindex="0"]';

/** Where a control stood: each of its ancestors below the pane with the sibling before it, the innermost first. */
type Trail = readonly { readonly parent: Element; readonly before: Element | null }[];

export function useKeepFocus(): RefObject<HTMLDivElement> {
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => (pane.current ? keepFocusIn(pane.current) : undefined), []);
  return pane;
}

/** While the tab is covered its control in use is remembered, and has the focus again afterwards; the tab itself when that has gone. */
export function useComeBack(covered: boolean, tab: string): void {
  useLayoutEffect(() => {
    if (!covered) return undefined;
    const before = document.activeElement;
    return () => {
      // Only once the tab is in view again can its parts take the focus.
      setTimeout(() => {
        const own = before instanceof HTMLElement && before.isConnected && before !== document.body;
        (own ? before : document.getElementById(`pane-tab-${tab}`))?.focus();
      }, 0);
    };
  }, [covered, tab]);
}

/** Returns its removal. */
function keepFocusIn(pane: HTMLElement): () => void {
  let last: { readonly control: Element; readonly trail: Trail } | null = null;
  const remember = ({ target }: FocusEvent): void => {
    last = target instanceof Element ? { control: target, trail: trailOf(target, pane) } : null;
  };
  const leave = ({ relatedTarget }: FocusEvent): void => {
    // Gone elsewhere on the page on purpose; a control that is taken away has no successor.
    if (relatedTarget instanceof Element && !pane.contains(relatedTarget)) last = null;
  };
  const look = new MutationObserver(() => {
    if (!last || last.control.isConnected || document.activeElement !== document.body) return;
    const heir = heirOf(last.trail);
    last = null;
    heir?.focus();
  });
  pane.addEventListener('focusin', remember);
  pane.addEventListener('focusout', leave);
  look.observe(pane, { childList: true, subtree: true });
  return () => {
    pane.removeEventListener('focusin', remember);
    pane.removeEventListener('focusout', leave);
    look.disconnect();
  };
}

function trailOf(control: Element, pane: Element): Trail {
  const trail: { parent: Element; before: Element | null }[] = [];
  for (let at = control; at !== pane && at.parentElement; at = at.parentElement)
    trail.push({ parent: at.parentElement, before: at.previousElementSibling });
  return trail;
}

/** Within the innermost part that is still there and holds a control: the first one after the gap, else the last before it. */
function heirOf(trail: Trail): HTMLElement | null {
  for (const { parent, before } of trail) {
    const usable = parent.isConnected
      ? [...parent.querySelectorAll<HTMLElement>(USABLE)].filter(canTakeFocus)
      : [];
    const after = usable.find((one) => !before?.isConnected || isAfter(one, before));
    const heir = after ?? usable.at(-1);
    if (heir) return heir;
  }
  return null;
}

const isAfter = (one: Element, other: Element): boolean =>
  (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !other.contains(one);

const canTakeFocus = (one: HTMLElement): boolean =>
  one.tabIndex >= 0 && !one.matches(':disabled, [data-tabster-dummy]') && (one.checkVisibility?.() ?? true);
