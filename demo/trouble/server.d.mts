import type {IncomingMessage, ServerResponse} from 'node:http';

/** How one answer ended: what was good of it, if anything. */
export interface Ended {
  readonly at: number;
  readonly fault: string;
  readonly good?:
    | {readonly clock: number; readonly same: true}
    | {readonly clock: number; readonly version: number; readonly updated: number};
}

export interface TroubleServer {
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  fault(name: string): void;
  publish(): void;
  readonly state: {
    readonly fault: string;
    readonly version: number;
    readonly updated: number;
    readonly requests: number;
  };
  readonly log: readonly Ended[];
  readonly open: number;
  close(): Promise<void>;
}

export function troubleServer(options?: {
  readonly now?: () => number;
  readonly slowness?: number;
  readonly setTimer?: (run: () => void, milliseconds: number) => void;
  readonly feed?: {readonly refreshSeconds?: number; readonly staleSeconds?: number};
}): Promise<TroubleServer>;
