/** The outside, as the flows see it. Only edges implement these. */

/** A stored object's bytes with the tag that a swap must present. */
export interface Stored {
  readonly bytes: Uint8Array
  readonly tag: string
}

/** Objects by key, with the conditional writes of S3. Every write is whole or not at all. */
export interface Store {
  get(key: string): Promise<Stored | null>
  /** Writes whatever was there before; for objects whose bytes follow from their inputs. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Writes only where nothing is: false when the key is taken. */
  create(key: string, bytes: Uint8Array): Promise<boolean>
  /** Writes only over the version with this tag (null: only where nothing is): false when another writer was first. */
  swap(key: string, bytes: Uint8Array, tag: string | null): Promise<boolean>
  /** All keys that begin with the prefix, in code-unit order. */
  list(prefix: string): AsyncIterable<string>
}

/** The time, as an argument. */
export type Clock = () => Date

/** Told how far a long job is; the edges show it on a terminal or log it. */
export type Progress = (step: string, done: number, total: number) => void
