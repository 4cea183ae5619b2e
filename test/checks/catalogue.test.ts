import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { fixtureFor } from '../../fixtures/checks/fixture-for.ts'
import type { Fixture } from '../../fixtures/checks/table.ts'
import { rejectedFiles, rejectedName } from '../../fixtures/generator/rejected.ts'
import { memoryStore } from '../../functions/edges/local/memory-store.ts'
import { filingReader } from '../../functions/flows/filings.ts'
import { type Receiving, receive } from '../../functions/flows/receive.ts'
import { keys } from '../../functions/keys.ts'
import type { Receipt } from '../../functions/model.ts'
import { receivingWith } from '../../functions/receiving.ts'
import { supportedCharacters } from '../../functions/render/characters.ts'
import { checks } from '../../templates/checks/catalogue.ts'

const folder = new URL('../../fixtures/rejected/', import.meta.url)
const nothing = new Uint8Array(0)
const severities = new Map(checks.map(({ code, severity }) => [code, severity]))

// What a receipt looks like is another test's matter.
const usual: Receiving = {
  ...receivingWith(supportedCharacters),
  render: async () => ({ html: nothing, xlsx: nothing }),
}

/** Receives what lies around a fixture and then, in place of the fixture's own bytes, those on disk. */
async function received(fixture: Fixture, bytes: Uint8Array): Promise<Receipt> {
  const store = memoryStore()
  const filings = filingReader(store)
  const send = async (file: Fixture, content: Uint8Array, nth: number): Promise<Receipt> => {
    const { year, reporter, limits } = file
    const receiving = limits ? { ...usual, reading: { ...usual.reading, limits } } : usual
    const key = keys.incoming(year, reporter, file.fileName)
    const receivedAt = new Date(Date.UTC(2023, 0, 10) + nth * 1000).toISOString()
    return (await receive({ key, year, reporter, receivedAt, bytes: [content] }, store, receiving, filings))
      .receipt
  }
  let nth = 0
  for (const other of fixture.around ?? []) {
    const receipt = await send(other, other.bytes, nth++)
    expect([other.fileName, receipt.verdict]).toEqual([other.fileName, 'accepted'])
  }
  return send(fixture, bytes, nth)
}

async function filesIn(url: URL, prefix = ''): Promise<string[]> {
  const entries = await readdir(url, { withFileTypes: true })
  const names = await Promise.all(
    entries.map(entry =>
      entry.isDirectory()
        ? filesIn(new URL(`${encodeURIComponent(entry.name)}/`, url), `${prefix}${entry.name}/`)
        : [`${prefix}${entry.name}`],
    ),
  )
  return names.flat()
}

describe('the catalogue of checks', () => {
  it('has a code of its own for each, also where file names ignore case', () => {
    const codes = checks.map(({ code }) => code.toLowerCase())
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([])
    expect(codes.filter(code => !/^[a-z0-9]+([.-][a-z0-9]+)+$/u.test(code))).toEqual([])
  })

  it('tells in whole sentences what each holds and what to do', () => {
    for (const { code, holds, message, remedy } of checks) {
      expect([code, holds.length > 3, message.length > 3]).toEqual([code, true, true])
      expect([code, remedy]).toEqual([code, expect.stringMatching(/(?:请|无需|不必|写法：).*。$/u)])
      expect([code, holds]).toEqual([code, expect.not.stringMatching(/undefined|null|NaN|\[object/u)])
    }
  })

  it('has on disk exactly the files that its declarations make', async () => {
    const made = rejectedFiles()
    const stale = 'fixtures/rejected is not what the checks declare: run npm run fixtures'
    expect((await filesIn(folder)).toSorted(), stale).toEqual(made.map(({ path }) => path).toSorted())
    for (const { path, bytes } of made)
      expect([path, Buffer.compare(await readFile(new URL(path, folder)), bytes)], stale).toEqual([path, 0])
  })
})

describe('the fixture of each check fires it and nothing else', () => {
  const groups = Map.groupBy(checks, ({ form, source }) =>
    form === null ? 'files' : source.kind === 'context' ? `${form} against others` : form,
  )
  it.each([...groups.keys()])('%s', async group => {
    for (const check of groups.get(group) ?? []) {
      const receipt = await received(fixtureFor(check), await readFile(new URL(rejectedName(check), folder)))
      const found = receipt.findings.filter(
        ({ code, severity }) => severity !== 'note' || code === check.code,
      )
      expect([check.code, found.map(({ code }) => code)]).toEqual([check.code, [check.code]])
      const [finding] = found
      expect(finding?.severity).toBe(severities.get(check.code))
      const told = [finding?.message, finding?.remedy, ...(finding?.places ?? []).map(one => one.message)]
      expect([check.code, told.join('')]).toEqual([
        check.code,
        expect.not.stringMatching(/undefined|null|NaN|\[object|[{}]/u),
      ])
      const verdict = rejectedName(check).match(/-(\w+)\.csv$/u)?.[1]
      expect([check.code, receipt.verdict]).toEqual([check.code, verdict === 'noted' ? 'accepted' : verdict])
    }
  })
})
