import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../functions/model.ts'
import { editions } from './editions.ts'

/** What an archive and a screen reader need of the file, asked of programs that are not ours. */
const run = (command: string, ...words: string[]): string =>
  execFileSync(command, words, { encoding: 'utf8', maxBuffer: 1 << 28 })

describe.each(Object.entries(editions))('%s as a file', (_, folder) => {
  const pdf = join(folder, 'bulletin.pdf')

  it('is sound PDF, tagged, without scripts, under 1 MB', () => {
    expect(run('qpdf', '--check', pdf)).toContain('No syntax or stream encoding errors found')
    const info = run('pdfinfo', pdf)
    expect(info).toMatch(/^Tagged: +yes$/mu)
    expect(info).toMatch(/^JavaScript: +no$/mu)
    expect(info).toMatch(/^Encrypted: +no$/mu)
    expect(statSync(pdf).size).toBeLessThan(1024 * 1024)
  })

  it('embeds every font, as a subset, with a map back to characters', () => {
    const [, , ...fonts] = run('pdffonts', pdf).trim().split('\n')
    expect(fonts.length).toBeGreaterThan(3)
    for (const font of fonts) expect(font).toMatch(/ yes +yes +yes +\d+ +\d+$/u)
  })

  it('says that it is PDF/A-3 in its metadata', () => {
    const metadata = run('pdfinfo', '-meta', pdf)
    expect(metadata).toMatch(/pdfaid:part>3</u)
    expect(metadata).toMatch(/pdfaid:conformance>[AB]</u)
  })

  it('has a structure tree: headings, paragraphs, tables with header cells, figures with a text of their own', () => {
    const tree = run('pdfinfo', '-struct-text', pdf)
    for (const heading of ['一、聚焦主导产业，服务经济社会发展', '四、推动高职升本工作，加快应用型人才培养'])
      expect(tree.replaceAll(/\s*\n\s*/gu, '')).toContain(`"${heading}"`)
    for (const kind of ['H1', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure'])
      expect(tree, kind).toMatch(new RegExp(`^ *${kind}\\b`, 'mu'))
  })

  it('carries its data: figures.json and the tables, the same as beside it', () => {
    const listed = run('pdfdetach', '-list', pdf)
    expect(listed).toContain('figures.json')
    const attached = JSON.parse(
      run(
        'sh',
        '-c',
        `f=$(mktemp) && pdfdetach -savefile figures.json -o "$f" "$1" && cat "$f"; rm "$f"`,
        'sh',
        pdf,
      ),
    ) as Figure[]
    expect(attached).toEqual(JSON.parse(readFileSync(join(folder, 'figures.json'), 'utf8')))
  })

  it('leads from an indicator in a table to its definition, and no link leads nowhere', async () => {
    const document = await getDocument({ data: new Uint8Array(readFileSync(pdf)), verbosity: 0 }).promise
    const known = await document.getDestinations()
    const links: string[] = []
    for (let page = 1; page <= document.numPages; page++)
      for (const { subtype, dest } of await (await document.getPage(page)).getAnnotations())
        if (subtype === 'Link' && typeof dest === 'string') links.push(dest)
    expect(links.filter(dest => dest.startsWith('definition-')).length).toBeGreaterThan(30)
    expect(links.filter(dest => !(dest in known))).toEqual([])
  })

  it('gives its text in reading order', () => {
    const text = run('pdftotext', pdf, '-').replaceAll(/\s/gu, '')
    const order = [
      '一、聚焦主导产业',
      '二、深化产教融合',
      '三、改革育人模式',
      '四、推动高职升本',
      '下一步',
      '附件1',
    ]
    const places = order.map(words => text.indexOf(words))
    expect(places.every(place => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
})
