import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../functions/edges/local/memory-store.ts'
import { Damaged, readFiling, readManifest, readManifests } from '../../functions/flows/records.ts'
import { recompute } from '../../functions/flows/verify.ts'
import { keys } from '../../functions/keys.ts'
import { limits } from '../../functions/limits.ts'
import type { Store } from '../../functions/ports.ts'
import { receivingWith } from '../../functions/receiving.ts'
import { schoolProfile } from '../../templates/forms/school-profile.form.ts'
import { file, school, send } from './receiving.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const receiving = {
  ...receivingWith(() => true),
  render: async () => ({ html: bytes('page'), xlsx: new Uint8Array() }),
}
const verify = (store: Store) =>
  recompute(
    store,
    memoryStore(),
    receiving,
    () => bytes('page'),
    () => {},
    '',
  )
const manifestKey = keys.manifest(2022, school)

async function stored(): Promise<Store> {
  const { store, receipt } = await send({ bytes: file(schoolProfile, {}) })
  const { receivedAt, submission, file: name } = receipt
  await store.put(keys.receipt(2022, school, receivedAt, submission, name, 'html'), bytes('page'))
  return store
}

describe('a record of the store that is not what was written', () => {
  it.each([
    '{"year":2022,"reporter":"41220',
    '[]',
    '{"year":2022,"reporter":"4122019901","entries":[{}]}',
    'null',
  ])('a manifest %s is named by its key, and verify goes on', async broken => {
    const store = await stored()
    expect(await verify(store)).toEqual([])
    await store.put(manifestKey, bytes(broken))
    await expect(readManifest(store, 2022, school)).rejects.toThrow(Damaged)
    await expect(readManifests(store, 2022)).rejects.toThrow(manifestKey)
    expect(await verify(store)).toContainEqual({ key: manifestKey, kind: 'differs' })
  })

  it('a filing that was cut off is named by its key, and listed by verify', async () => {
    const store = await stored()
    const [entry] = (await readManifest(store, 2022, school)).entries
    if (!entry) throw new Error('nothing was received')
    const key = keys.filing(2022, school, schoolProfile.id, entry.submission)
    const whole = await store.get(key)
    await store.put(key, whole?.bytes.subarray(0, 50) ?? new Uint8Array())
    await expect(readFiling(store, 2022, school, entry)).rejects.toThrow(key)
    expect(await verify(store)).toEqual([{ key, kind: 'differs' }])
  })

  it('a receipt that was cut off is listed by verify', async () => {
    const store = await stored()
    const key = (await Array.fromAsync(store.list('receipts/'))).find(one => one.endsWith('.json')) ?? ''
    await store.put(key, bytes('{"receipt":'))
    expect(await verify(store)).toEqual([{ key, kind: 'differs' }])
  })
})

describe('an original that is missing', () => {
  it('is excused for a file that was too large to be read, and for no other refusal', async () => {
    const large = await send({
      bytes: file(schoolProfile, {}),
      file: '样例 13800000000.csv',
      limits: { ...limits, bytes: 10 },
    })
    const { receivedAt, submission, file: name } = large.receipt
    const key = keys.receipt(2022, school, receivedAt, submission, name, 'html')
    await large.store.put(key, bytes('page'))
    expect(await verify(large.store)).toEqual([])
    const unknown = await send({ bytes: '甲,乙\n1,2\n' })
    expect(unknown.entry).toMatchObject({ verdict: 'refused', form: null })
    const lost = memoryStore()
    for await (const one of unknown.store.list(''))
      if (!one.startsWith('originals/'))
        await lost.put(one, (await unknown.store.get(one))?.bytes ?? new Uint8Array())
    expect(await verify(lost)).toContainEqual({
      key: keys.original(unknown.receipt.submission),
      kind: 'missing',
    })
  })
})

describe('two uploads of the same bytes at the same instant under two names', () => {
  it('each have their receipt', async () => {
    const store = memoryStore()
    await send({ bytes: file(schoolProfile, {}), file: 'a.csv' }, store)
    await send({ bytes: file(schoolProfile, {}), file: 'b.csv' }, store)
    const found = await Array.fromAsync(store.list('receipts/'))
    expect(found.filter(key => key.endsWith('.json'))).toHaveLength(2)
  })
})
