import type { PageStyle, Type } from '../../functions/declare/page.ts'
import { pageWords } from './words.ts'

/**
 * The page of GB/T 9704-2012: 22 lines of 28 characters on 156 × 225 mm. 三号 (16 pt) does not go 28 times into 156 mm;
 * 15.79 pt on a pitch of 29.61 pt does.
 */
const text = { size: 15.79, pitch: 29.61 }
/** 小四 and 五号, for what stands behind the text and inside tables. */
const small = { size: 12, pitch: 20 }
const smaller = { size: 10.5, pitch: 16 }
const fine = { size: 9, pitch: 13.5 }

const font = (role: Type['role']): URL => new URL(`../fonts/${role}.ttf`, import.meta.url)

const set = (role: Type['role'], { size, pitch }: { size: number; pitch: number }): Type => ({
  role,
  size,
  pitch,
})

export const pageStyle: PageStyle = {
  fonts: {
    FangSong: font('FangSong'),
    XiaoBiaoSong: font('XiaoBiaoSong'),
    HeiTi: font('HeiTi'),
    KaiTi: font('KaiTi'),
    SongTi: font('SongTi'),
  },
  sheet: {
    width: 210,
    height: 297,
    top: 37,
    binding: 28,
    textWidth: 156,
    textHeight: 225,
    pageNumberBelow: 7,
  },
  types: {
    title: set('XiaoBiaoSong', { size: 22, pitch: 37 }),
    sample: set('KaiTi', text),
    byline: set('KaiTi', text),
    main: { text: set('FangSong', text), heading1: set('HeiTi', text), heading2: set('KaiTi', text) },
    annex: { text: set('FangSong', small), heading1: set('HeiTi', small), heading2: set('KaiTi', small) },
    annexMark: set('HeiTi', text),
    annexTitle: set('XiaoBiaoSong', { size: 18, pitch: 30 }),
    notesHeading: set('HeiTi', small),
    notes: set('FangSong', small),
    tableTitle: set('HeiTi', { size: 12, pitch: 22 }),
    tableHead: set('HeiTi', smaller),
    tableCell: set('FangSong', smaller),
    tableNote: set('FangSong', fine),
    pageNumber: set('SongTi', { size: 14, pitch: 14 }),
    chartCaption: set('HeiTi', { size: 12, pitch: 18 }),
    chartHead: set('HeiTi', { size: 9, pitch: 11.5 }),
    chartLabel: set('FangSong', { size: 9.5, pitch: 12 }),
    chartNote: set('FangSong', fine),
  },
  rules: { outer: 1.25, head: 0.6, row: 0, rowColour: '#c8c8c8' },
  charts: {
    accent: '#17456f',
    muted: '#b4bac0',
    track: '#e4e7ea',
    rule: '#7d848b',
    ink: '#1a1a1a',
    paper: '#ffffff',
  },
  words: pageWords,
}
