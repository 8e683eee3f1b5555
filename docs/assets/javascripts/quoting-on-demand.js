/* What copies and quotes is loaded when a reader first chooses words or opens a citation; whoever only reads loads
   nothing for it. */

const load = () => import("./selection-bar.js").then(() => removeEventListener("click", cite))

/** Open a citation where copying.js is not loaded yet. Where it cannot be, the link leads to the citation's page. */
async function cite(event) {
  const link = event.target.closest?.("a.plan-cite")
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  try {
    await load()
    link.click()
  } catch {
    location.href = link.href
  }
}

addEventListener("click", cite)
document.addEventListener("selectionchange", load, { once: true })
