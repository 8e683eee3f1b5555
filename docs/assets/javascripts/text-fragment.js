/* Makes the text directive (#:~:text=…) that leads a browser to exactly the chosen words.

   A browser takes the first place that matches (WICG Scroll-to-text-fragment, “find a range from a text
   directive”). It ignores case and marks, knows word boundaries, and looks for each part of the directive
   inside one block of the visible page. Here the page is one string without white space, marks and case, and
   nothing else is asked of a match: whatever a browser finds, this finds as well. So if the first match here
   is the right place, it is the first one of the browser too. */

const LONG = 8 // words; above this a directive names the first and the last words only
const LEAST = 3 // words to begin with at each end

const fold = text => text.normalize("NFKD").replace(/[\s\p{M}\p{Cf}]+/gu, "").toLowerCase().replaceAll("đ", "d")
const encode = text => encodeURIComponent(text).replace(/[-!'()*._~]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
const words = text => text.split(/\s+/).filter(Boolean)
const join = list => list.join(" ")
const last = (list, count) => count ? list.slice(-count) : []

/** The text from one place to another: [element, offset] each. */
function textBetween(start, end) {
  const range = document.createRange()
  range.setStart(...start)
  range.setEnd(...end)
  return range.toString()
}

/** Two offsets in a text, moved to whole words and off white space. */
export function snap(text, from, to) {
  while (/\s/.test(text[from])) from++
  while (/\s/.test(text[to - 1])) to--
  const segments = new Intl.Segmenter("vi", { granularity: "word" }).segment(text)
  const first = segments.containing(from)
  const final = segments.containing(to - 1)
  return [first.isWordLike ? first.index : from, final.isWordLike ? final.index + final.segment.length : to]
}

/** The words of a block before or after a choice; where there are none, those of the next block on that side. */
function around(block, own, step) {
  const blocks = [...document.querySelectorAll(".plan-text")]
  return words(own || (blocks[blocks.indexOf(block) + step]?.textContent ?? ""))
}

/**
 * The directive for the text from `from` in element `first` to `to` in element `final`, each a block; nothing
 * if none is exact.
 */
export function directive(first, from, final, to) {
  const page = fold(document.body.textContent)
  const offset = (block, at) => fold(textBetween([document.body, 0], [block, 0]) + block.textContent.slice(0, at)).length
  const [at, stop] = [offset(first, from), offset(final, to)]
  const before = around(first, first.textContent.slice(0, from), -1)
  const after = around(final, final.textContent.slice(to), 1)

  /** Whether these words, with what stands before and after them, are first found at `place` when looking from `since`. */
  const exact = (prefix, text, suffix, place, since = 0) =>
    page.indexOf(fold([...prefix, ...text, ...suffix].join("")), since) === place - fold(prefix.join("")).length
  const written = (prefix, start, end, suffix) => [
    prefix.length && `${encode(join(prefix))}-`, encode(join(start)), end && encode(join(end)), suffix.length && `-${encode(join(suffix))}`,
  ].filter(Boolean).join(",")

  /** The words by themselves, or with as little around them as tells them from others. */
  function whole(text) {
    for (let count = 0; count <= Math.max(before.length, after.length); count++)
      for (const [prefix, suffix] of [[last(before, count), []], [[], after.slice(0, count)], [last(before, count), after.slice(0, count)]])
        if (exact(prefix, text, suffix, at)) return written(prefix, text, null, suffix)
  }

  /** As few words at one end as are first found there: `part` gives so many of them with so much around. */
  function shortest(most, around, fits) {
    for (let context = 0; context <= around; context++)
      for (let count = Math.min(LEAST, most); count <= most; count++) if (fits(count, context)) return [count, context]
  }

  function ends(opening, closing, half) {
    const start = shortest(Math.min(half, opening.length), before.length, (count, context) =>
      exact(last(before, context), opening.slice(0, count), [], at))
    if (!start) return
    const begun = opening.slice(0, start[0])
    const end = shortest(Math.min(half, closing.length), after.length, (count, context) =>
      exact([], last(closing, count), after.slice(0, context), stop - fold(last(closing, count).join("")).length, at + fold(begun.join("")).length))
    return end && written(last(before, start[1]), begun, last(closing, end[0]), after.slice(0, end[1]))
  }

  if (first !== final) return ends(words(first.textContent.slice(from)), words(final.textContent.slice(0, to)), Infinity)
  const chosen = words(first.textContent.slice(from, to))
  return chosen.length > LONG ? ends(chosen, chosen, Math.floor(chosen.length / 2)) ?? whole(chosen) : whole(chosen)
}
