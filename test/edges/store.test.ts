import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diskStore } from '../../functions/edges/local/disk-store.ts'
import { memoryStore } from '../../functions/edges/local/memory-store.ts'
import type { Store } from '../../functions/ports.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const textOf = (stored: { bytes: Uint8Array } | null) => stored && new TextDecoder().decode(stored.bytes)
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ronghe-store-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const stores: [string, (name: string) => Store][] = [
  ['memory', () => memoryStore()],
  ['disk', name => diskStore(join(folder, name))],
]

describe.each(stores)('the contract of a store, %s', (kind, open) => {
  it('gives back what was put, under a key in Chinese too', async () => {
    const store = open('put')
    await store.put('incoming/2022/4122019901/校企合作.csv', bytes('一'))
    await store.put('incoming/2022/4122019901/校企合作.csv', bytes('二'))
    expect(textOf(await store.get('incoming/2022/4122019901/校企合作.csv'))).toBe('二')
    expect(await store.get('incoming/2022/4122019901/none.csv')).toBeNull()
  })

  it('creates once: of twenty writers one wins and its bytes stay', async () => {
    const store = open('create')
    const won = await Promise.all(
      Array.from({ length: 20 }, (_, i) => store.create('originals/a', bytes(`${i}`))),
    )
    expect(won.filter(Boolean)).toHaveLength(1)
    expect(textOf(await store.get('originals/a'))).toBe(String(won.indexOf(true)))
  })

  it('swaps only over the version that was read: twenty writers, each adding one, lose nothing', async () => {
    const store = open('swap')
    const add = async (id: number): Promise<void> => {
      const before = await store.get('manifests/2022/a.json')
      const all = before ? (JSON.parse(new TextDecoder().decode(before.bytes)) as number[]) : []
      const won = await store.swap(
        'manifests/2022/a.json',
        bytes(JSON.stringify([...all, id])),
        before?.tag ?? null,
      )
      return won ? undefined : add(id)
    }
    await Promise.all(Array.from({ length: 20 }, (_, i) => add(i)))
    const all = JSON.parse(textOf(await store.get('manifests/2022/a.json')) ?? '[]') as number[]
    expect(all.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i))
  })

  it('lists by prefix, in order, swapped keys included', async () => {
    const store = open('list')
    await store.put('b/2', bytes(''))
    await store.swap('a/1.json', bytes('{}'), null)
    await store.put('a/0', bytes(''))
    await store.put('ab', bytes(''))
    expect(await Array.fromAsync(store.list('a/'))).toEqual(['a/0', 'a/1.json'])
    expect(await Array.fromAsync(store.list('a'))).toEqual(['a/0', 'a/1.json', 'ab'])
    expect(await Array.fromAsync(store.list('none/'))).toEqual([])
  })

  if (kind === 'disk') {
    it.each(['../outside', '/etc/passwd', 'a//b', 'a/../b', '.versions/a', 'a/.hidden', 'a\\b', 'c:d'])(
      'refuses the key %s',
      async key => {
        await expect(open('keys').put(key, bytes(''))).rejects.toThrow('not a key of the store')
      },
    )

    it('leaves no temporary file behind, and does not lose a swap whose plain copy is missing', async () => {
      const store = open('crash')
      await store.swap('manifests/2022/a.json', bytes('[1]'), null)
      await store.create('originals/a', bytes('x'))
      await store.create('originals/a', bytes('y'))
      expect(await readdir(join(folder, 'crash', '.tmp'))).toEqual([])
      await rm(join(folder, 'crash', 'manifests'), { recursive: true })
      expect(await Array.fromAsync(store.list('manifests/'))).toEqual(['manifests/2022/a.json'])
      expect(textOf(await store.get('manifests/2022/a.json'))).toBe('[1]')
    })

    it('removes what a killed process left behind, and not what a living one is writing', async () => {
      const left = join(folder, 'left', '.tmp')
      await mkdir(left, { recursive: true })
      for (const name of ['old', 'new']) await writeFile(join(left, name), 'x')
      const twoHoursAgo = Date.now() / 1000 - 7200
      await utimes(join(left, 'old'), twoHoursAgo, twoHoursAgo)
      await open('left').put('a', bytes('x'))
      expect(await readdir(left)).toEqual(['new'])
    })

    it('a directory that cannot be written is an error, never silence', async () => {
      await writeFile(join(folder, 'a-file'), '')
      await expect(open('a-file').put('a', bytes(''))).rejects.toThrow(/ENOTDIR|EEXIST/u)
    })
  }
})
