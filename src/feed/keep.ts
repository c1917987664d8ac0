import type {Trace} from './load.js';

/** The last good answer of an address, as it is kept on the reader's device for a visit without a network. */
export interface Kept extends Pick<Trace, 'document' | 'parts'> {
  /** What was asked of the feed, as text: the linked parts are those that this led to. */
  readonly asked: string;
  /** Of the feed, so that an older document never takes the place of a newer one. */
  readonly id?: string | undefined;
  readonly updated: number;
  /** When it came, by the device's clock, and how far the server's was ahead of that. */
  readonly loadedAt: number;
  readonly clockOffset?: number | undefined;
}

/** Where answers are kept. What cannot be done is not done: nothing here ever rejects. */
export interface Keep {
  read(address: string): Promise<Kept | undefined>;
  write(address: string, kept: Kept): Promise<void>;
  /** The same bytes came again. */
  renew(address: string, loadedAt: number): Promise<void>;
  forget(address: string): Promise<void>;
}
