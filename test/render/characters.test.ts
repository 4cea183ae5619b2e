import { beforeAll, describe, expect, it } from 'vitest'
import type { FontRole } from '../../functions/declare/page.ts'
import type { Bulletin } from '../../functions/model.ts'
import { supportedCharacters } from '../../functions/render/characters.ts'
import { type Faces, readFaces } from '../../functions/render/faces.ts'
import { checkGlyphs } from '../../functions/render/pdf-glyphs.ts'
import { render } from '../../functions/render/render.ts'
import { pageStyle } from '../../templates/page/style.ts'
import { sample } from './sample.ts'

let faces: Faces
beforeAll(async () => {
  faces = await readFaces(pageStyle.fonts)
})

describe('the characters that a clerk is told of', () => {
  it.each<FontRole>(['FangSong', 'XiaoBiaoSong', 'HeiTi', 'KaiTi'])(
    'are those that %s can be set in',
    role => {
      const differing: string[] = []
      for (let code = 0x20; code <= 0xffff; code++) {
        const character = String.fromCodePoint(code)
        if (supportedCharacters(character) !== (faces.roleFor(character, role) !== null))
          differing.push(character)
      }
      expect(differing).toEqual([])
    },
  )

  it('hold the rare ones of names and the symbols of statistics', () => {
    expect([...'喆镕堃珺昇〇囍㎡℃％‰～—…①②ⅠⅡ〔〕·×÷±≥'].filter(one => !supportedCharacters(one))).toEqual([])
    expect([...'𠮷😀\u200b\ufffd\ue000ก'].filter(supportedCharacters)).toEqual([])
  })
})

describe('a missing glyph', () => {
  const paragraph = { kind: 'paragraph' as const, spans: [{ text: '出席的有𠮷野。' }] }
  const table = {
    kind: 'table' as const,
    table: {
      id: 'named',
      title: '名称',
      columns: [{ id: 'name', title: '单位名称', unit: '', align: 'left' as const }],
      rows: [[{ text: '甲', value: null }], [{ text: '乙😀', value: null }]],
      notes: [],
      wide: false,
    },
  }
  const places: readonly [string, Partial<Bulletin>, string][] = [
    ['a title', { title: ['𠮷'] }, '“𠮷” (U+20BB7) in the title'],
    ['the agency', { agency: '𠮷' }, 'in the agency and date'],
    ['the opening', { opening: [paragraph] }, '“𠮷” (U+20BB7) in the opening, block 1'],
    [
      'a cell',
      { annexes: [{ id: 'names', heading: null, blocks: [table] }] },
      '“😀” (U+1F600) in row 2, column 单位名称 of table named',
    ],
    ['a note', { notes: ['无', '𠮷'] }, 'in note 2'],
    ['a heading', { sections: [{ id: 'a', heading: '𠮷', blocks: [] }] }, 'in the heading of a'],
  ]
  it.each(places)('in %s stops the run and says where', (_, part, where) => {
    expect(() => checkGlyphs({ ...sample, ...part }, pageStyle, faces)).toThrow(where)
  })

  it('leaves no file behind', async () => {
    await expect(render({ ...sample, opening: [paragraph] }, pageStyle)).rejects.toThrow('U+20BB7')
  })

  it('is set in 宋体 where that has it', () => {
    expect(faces.roleFor('囍', 'FangSong')).toBe('SongTi')
    expect(faces.roleFor('喆', 'FangSong')).toBe('FangSong')
  })
})
