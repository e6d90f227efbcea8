// A part of the pane that did not load or broke leaves one sentence and a way on, never an empty pane.
import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { SessionContext } from '../shared/use-panel';

export interface PartBoundaryProps {
  readonly message: string;
  readonly retry: string;
  readonly children: ReactNode;
}

export class PartBoundary extends Component<PartBoundaryProps, { readonly broken: boolean }> {
  static override contextType = SessionContext;
  declare context: React.ContextType<typeof SessionContext>;
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }
  override componentDidCatch(thrown: unknown): void {
    this.context?.ports.failed?.(thrown);
  }
  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <div role="alert" className="card stack">
        <p>{this.props.message}</p>
        <div>
          <Button onClick={() => location.reload()}>{this.props.retry}</Button>
        </div>
      </div>
    );
  }
}
