/* Choosing words of the text of record offers a link to exactly these words, and the words with their source. */

import { clause, copy, published, sourced } from "./copying.js"
import { directive, snap } from "./text-fragment.js"

const texts = [...document.querySelectorAll(".plan-text")]
const bar = document.createElement("div")
bar.className = "plan-copy plan-quoting"
bar.setAttribute("role", "group")
bar.setAttribute("aria-label", "Đoạn đang chọn")
bar.innerHTML = `<button type="button">Sao chép liên kết tới đoạn này</button>
<button type="button">Sao chép lời trích kèm nguồn</button><span role="status"></span>`
const told = document.createElement("p")
told.className = "plan-unseen"
told.setAttribute("role", "status")
document.body.append(told)

/** The place at a character of an element's text. */
function place(block, offset) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  while (walker.nextNode() && offset > walker.currentNode.length) offset -= walker.currentNode.length
  return [walker.currentNode, offset]
}

function between(start, end) {
  const range = document.createRange()
  range.setStart(...start)
  range.setEnd(...end)
  return range
}

/** The chosen part of each text of record, as whole words: block, from, to. */
function chosen() {
  const selection = getSelection()
  if (selection.isCollapsed) return []
  const range = selection.getRangeAt(0)
  const parts = []
  for (const block of texts) {
    if (!range.intersectsNode(block)) continue
    const reached = between([block, 0], [block, block.childNodes.length])
    if (range.compareBoundaryPoints(Range.START_TO_START, reached) > 0) reached.setStart(range.startContainer, range.startOffset)
    if (range.compareBoundaryPoints(Range.END_TO_END, reached) < 0) reached.setEnd(range.endContainer, range.endOffset)
    if (!/[\p{L}\p{N}]/u.test(reached)) continue
    const before = between([block, 0], [reached.startContainer, reached.startOffset]).toString().length
    const [from, to] = snap(block.textContent, before, before + reached.toString().length)
    parts.push({ block, from, to })
  }
  return parts
}

/** Words as they are quoted: without footnote marks. */
function quoted({ block, from, to }) {
  const copied = between(place(block, from), place(block, to)).cloneContents()
  for (const mark of copied.querySelectorAll(".plan-note-ref")) mark.remove()
  return copied.textContent
}

const record = block => block.closest(".plan-paragraph, .plan-record")

function idOf(block) {
  const at = record(block).querySelector("a.plan-cite, [data-clause]")
  return at?.dataset.clause ?? at?.hash.slice(1) ?? ""
}

/** The link to the chosen words; without an exact one, to the paragraph. */
function link([first, ...others]) {
  const final = others.at(-1) ?? first
  const found = directive(first.block, first.from, final.block, final.to)
  const anchor = record(first.block).id || record(first.block).getAttribute("aria-labelledby")
  return `${published(location.href.split(/[?#]/)[0])}#${anchor}` + (found ? `:~:text=${found}` : "")
}

/** The citation of the smallest part of the plan that holds all chosen words: ids are made of positions. */
async function citation(parts) {
  const [first, final] = [parts[0], parts.at(-1)].map(({ block }) => idOf(block).split("-"))
  const differ = first.findIndex((step, n) => step !== final[n])
  const id = (differ < 0 ? first : first.slice(0, differ)).join("-")
  return id ? (await clause(id)).citation : parts[0].block.closest("[data-citation]").dataset.citation
}

/** Below the chosen words, in the page after their paragraph; the choice and the focus stay as they are. */
function offer() {
  if (bar.contains(document.activeElement)) return
  const parts = chosen()
  if (!parts.length) return bar.remove()
  const { block, to } = parts.at(-1)
  const end = between(place(block, to - 1), place(block, to)).getBoundingClientRect()
  if (bar.previousSibling !== block) block.after(bar)
  const origin = bar.offsetParent.getBoundingClientRect()
  const left = Math.min(end.left, document.documentElement.clientWidth - bar.offsetWidth - 8)
  bar.style.left = `${Math.max(left, 8) - origin.left}px`
  bar.style.top = `${end.bottom - origin.top}px`
  told.textContent = "Có nút sao chép cho đoạn đang chọn: nhấn Tab."
  bar.parts = parts
}

let waiting
function offerSoon() {
  clearTimeout(waiting)
  waiting = setTimeout(offer, 250)
}

document.addEventListener("selectionchange", offerSoon)
offerSoon() // loaded because something was chosen: see quoting-on-demand.js
bar.addEventListener("pointerdown", event => event.preventDefault()) // the choice stays
bar.addEventListener("click", event => {
  const button = event.target.closest("button")
  if (!button) return
  const address = link(bar.parts)
  const words = `“${bar.parts.map(quoted).join("\n")}”`
  if (button === bar.firstElementChild) copy(button, Promise.resolve({ plain: address }))
  else copy(button, citation(bar.parts).then(cited => sourced(words, cited, address)), true)
})
addEventListener("keydown", event => {
  if (event.key === "Escape") bar.remove()
  if (event.key !== "Tab" || event.shiftKey || !bar.isConnected || bar.contains(document.activeElement)) return
  event.preventDefault() // a choice is no focus: Tab would begin at the top
  bar.firstElementChild.focus()
})
