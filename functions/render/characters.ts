/**
 * Whether the bulletin's fonts have a character: ASCII, the Han characters of GBK, 〇, and the marks, letters and symbols
 * of GB 2312 and of statistics. A test holds this against the font files, which a receiver of files need not carry.
 */
export function supportedCharacters(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return ranges.some(([first, last]) => code >= first && code <= last)
}

/** Hexadecimal, first and last of each range. */
const listed = `
  0020-007E 00A4 00A7-00A8 00B0-00B3 00B7 00D7 00E0-00E1 00E8-00EA 00EC-00ED 00F2-00F3 00F7 00F9-00FA
  00FC 0101 0113 011B 012B 014D 016B 01CE 01D0 01D2 01D4 01D6 01D8 01DA 01DC 02C7 02C9 0391-03A1
  03A3-03A9 03B1-03C1 03C3-03C9 0401 0410-044F 0451 2013-2016 2018-2019 201C-201D 2022 2026 2030
  2032-2033 203B 20AC 2103 2109 2116 2160-216B 2190-2193 2208 220F 2211-2212 221A 221D-221E 2220 2225
  2227-222B 222E 2234-2237 223D 2248 224C 2260-2261 2264-2265 226E-226F 2299 22A5 22EF 2312 2460-2469
  2474-249B 2500-254B 25A0-25A1 25B2-25B3 25C6-25C7 25CB 25CE-25CF 2605-2606 2640 2642 3000-3003 3005
  3007-3011 3013-3017 3041-3093 30A1-30F6 30FB 3105-3129 3220-3229 338F 339C-339E 33A1 FF01-FF5E
  FFE0-FFE1 FFE3 FFE5 4E00-9FA5
`
const ranges = listed
  .trim()
  .split(/\s+/u)
  .map(range => range.split('-').map(code => Number.parseInt(code, 16)))
  .map(([first = 0, last = first]) => [first, last] as const)
  // Han characters, the most frequent, are found first.
  .reverse()
