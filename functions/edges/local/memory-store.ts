import type { Store } from '../../ports.ts'

/** A store in memory, for tests and for recomputing a year without touching what is stored. */
export function memoryStore(): Store {
  const objects = new Map<string, { bytes: Uint8Array; tag: string }>()
  let writes = 0
  const set = (key: string, bytes: Uint8Array): true => {
    writes += 1
    objects.set(key, { bytes: bytes.slice(), tag: String(writes) })
    return true
  }
  return {
    get: async key => objects.get(key) ?? null,
    put: async (key, bytes) => void set(key, bytes),
    create: async (key, bytes) => !objects.has(key) && set(key, bytes),
    swap: async (key, bytes, tag) => (objects.get(key)?.tag ?? null) === tag && set(key, bytes),
    async *list(prefix) {
      yield* [...objects.keys()].filter(key => key.startsWith(prefix)).sort()
    },
  }
}
