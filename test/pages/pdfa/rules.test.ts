import { beforeAll, describe, expect, it } from 'vitest'
import { soundFile } from './base.ts'
import { complaints } from './check.ts'
import { Draft } from './draft.ts'
import { readPdf } from './file.ts'
import { profile } from './profile.ts'
import { idOf, type Rule } from './rule.ts'
import { rules } from './rules/index.ts'

let sound: Buffer
beforeAll(async () => {
  sound = await soundFile()
})

const broken = ({ broken: how }: Rule): Buffer => {
  if ('bytes' in how) return how.bytes(Buffer.from(sound))
  const draft = new Draft(sound)
  how.objects(draft)
  return draft.bytes()
}

describe('the rules of the archive', () => {
  it('are those of the profile, each once, and some of our own with letters', () => {
    const ids = rules.map(idOf)
    expect(new Set(ids).size).toBe(ids.length)
    const numbered = rules.filter(({ test }) => typeof test === 'number').map(idOf)
    expect(numbered.toSorted()).toEqual(profile.toSorted())
  })

  it('have nothing to say of a sound file', () => {
    expect(Object.fromEntries(complaints(readPdf(sound)))).toEqual({})
  })

  it.each(rules.map(rule => ({ id: idOf(rule), demands: rule.demands, rule })))(
    '$id notices when it does not hold that $demands',
    ({ id, rule }) => {
      const bytes = broken(rule)
      expect(bytes.equals(sound)).toBe(false)
      const found = [...complaints(readPdf(bytes)).keys()].map(key => key.slice(0, key.indexOf(':')))
      expect(found.toSorted()).toEqual([id, ...(rule.broken.also ?? [])].toSorted())
    },
  )
})
