import { readFile } from 'node:fs/promises'
import type { FontFiles, FontRole } from '../declare/page.ts'
import { type Face, readFace } from './face.ts'

/** The five faces: the bytes that are embedded, and what is known of them. */
export interface Faces {
  readonly bytes: Readonly<Record<FontRole, Uint8Array>>
  readonly face: Readonly<Record<FontRole, Face>>
  /** The role that a character is really set in: SongTi for what the wanted face lacks; null when that lacks it too. */
  readonly roleFor: (character: string, wanted: FontRole) => FontRole | null
}

export async function readFaces(files: FontFiles): Promise<Faces> {
  const [FangSong, XiaoBiaoSong, HeiTi, KaiTi, SongTi] = await Promise.all([
    readFile(files.FangSong),
    readFile(files.XiaoBiaoSong),
    readFile(files.HeiTi),
    readFile(files.KaiTi),
    readFile(files.SongTi),
  ])
  const face = {
    FangSong: readFace(FangSong),
    XiaoBiaoSong: readFace(XiaoBiaoSong),
    HeiTi: readFace(HeiTi),
    KaiTi: readFace(KaiTi),
    SongTi: readFace(SongTi),
  }
  return {
    bytes: { FangSong, XiaoBiaoSong, HeiTi, KaiTi, SongTi },
    face,
    roleFor: (character, wanted) => {
      const code = character.codePointAt(0) ?? 0
      if (face[wanted].has(code)) return wanted
      return face.SongTi.has(code) ? 'SongTi' : null
    },
  }
}
