import { join } from 'node:path'
import { editions, letters } from '../editions.ts'

/** Every PDF that the sample cities get: what it is, and where it lies. */
export const pdfs: readonly (readonly [name: string, path: string])[] = [
  ...Object.entries(editions).map(
    ([name, folder]) => [`the bulletin ${name}`, join(folder, 'bulletin.pdf')] as const,
  ),
  ...Object.entries(letters).map(
    ([name, folder]) => [`the letter ${name}`, join(folder, 'letter.pdf')] as const,
  ),
]
