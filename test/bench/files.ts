import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Every CSV under the folder with the reporter and year of its place, in the order of names. */
export function csvFiles(folder: string): { path: string; year: number; reporter: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(path => {
      const [year = '', reporter = ''] = path.split('/').slice(-3)
      return { path, year: Number(year), reporter }
    })
}

/** What was done and the memory it took at most, for the bench to read. */
export const report = (did: string): void =>
  console.log(JSON.stringify({ did, megabytes: process.resourceUsage().maxRSS / 1024 }))
