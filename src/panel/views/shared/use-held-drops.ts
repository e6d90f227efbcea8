// A file dropped beside every place that takes files must not replace the page with itself.
import { useEffect } from 'react';

const hold = (event: Event): void => event.preventDefault();

export function useHeldDrops(): void {
  useEffect(() => {
    window.addEventListener('dragover', hold);
    window.addEventListener('drop', hold);
    return () => {
      window.removeEventListener('dragover', hold);
      window.removeEventListener('drop', hold);
    };
  }, []);
}
