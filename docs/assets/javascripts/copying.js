/* Copies the link, the citation or the words of a clause: buttons [data-copy] inside [data-clause]. A link
   a.plan-cite, to the clause among all citations, opens a dialog with these buttons. Where nothing can be copied, the
   text is shown selected. */

const root = new URL("../../", import.meta.url)
const { site } = import.meta // where a copy on disk is published, if that is known: see scripts/bundle
let loaded

/** An address of a page as one passes it on: never that of a copy on disk where there is a better one. */
export const published = address => site ? address.replace(root, site).replace("/index.html", "/") : address

/** What can be copied of a clause: see plan_explorer/outputs/citing.py. */
export async function clause(id) {
  loaded ??= fetch(new URL("trich-dan/clauses.json", root)).then(answer => answer.json())
  const found = (await loaded)[id]
  return { ...found, address: published(new URL(found.address.slice(1), root).href) }
}

const element = (name, values) => Object.assign(document.createElement(name), values).outerHTML

/** Words with their source, as plain and as rich text. */
export const sourced = (words, citation, address) => ({
  plain: [words, citation, address].join("\n"),
  html: element("p", { innerText: words }) + `<p>${element("a", { href: address, textContent: citation })}</p>`,
})

const kinds = {
  link: ({ address }) => ({ plain: address }),
  citation: ({ citation }) => ({ plain: citation }),
  quote: ({ text, citation, address }) => sourced(`“${text}”`, citation, address),
  sentence: ({ sentence, citation, address }) => sourced(sentence, citation, address),
}

/** Copy what `making` promises and say so at the button. The clipboard takes the promise: Safari forgets the click. */
export async function copy(button, making, rich) {
  const blob = (type, form) => making.then(made => new Blob([made[form]], { type }))
  try {
    const item = { "text/plain": blob("text/plain", "plain") }
    if (rich) item["text/html"] = blob("text/html", "html")
    await navigator.clipboard.write([new ClipboardItem(item)])
  } catch {
    return show("Sao chép", { text: (await making).plain })
  }
  const label = button.dataset.label ??= button.textContent
  const status = button.parentElement.querySelector("[role=status]")
  button.style.minWidth = `${button.offsetWidth}px` // nothing moves
  button.textContent = "Đã sao chép ✓"
  const said = status.textContent = `Đã s${label.slice(1)}.`
  clearTimeout(button.back)
  button.back = setTimeout(() => {
    button.textContent = label
    if (status.textContent === said) status.textContent = "" // else another button has said something since
  }, 3000)
}

let dialog

/** A new one each time: nothing of the clause before is left in it. */
function build() {
  dialog?.remove()
  dialog = document.createElement("dialog")
  dialog.className = "plan-dialog md-typeset"
  dialog.setAttribute("aria-labelledby", "plan-dialog")
  dialog.setAttribute("closedby", "any")
  dialog.innerHTML = `<h2 id="plan-dialog"></h2><p class="plan-citation"></p>
<div class="plan-copy"><button type="button" data-copy="link">Sao chép liên kết</button>
<button type="button" data-copy="citation">Sao chép trích dẫn</button>
<button type="button" data-copy="quote">Sao chép nguyên văn kèm nguồn</button><span role="status"></span></div>
<label>Trình duyệt không cho chép tự động. Hãy chép chữ đã chọn dưới đây.<textarea readonly rows="6"></textarea></label>
<form method="dialog"><button>Đóng</button></form>`
  document.body.append(dialog)
}

/** Open the dialog: about clause `id`, or with a text to copy by hand. */
function show(title, { id, citation = "", text }) {
  if (!dialog?.open) {
    build()
    const [heading, cited, buttons] = dialog.children
    heading.textContent = title
    cited.textContent = citation
    buttons.dataset.clause = id
    buttons.hidden = !id
    dialog.showModal()
  }
  const area = dialog.querySelector("textarea")
  area.parentElement.hidden = !text
  area.value = text ?? ""
  if (text) area.select()
}

addEventListener("click", event => {
  const at = event.target.closest?.("a.plan-cite, [data-copy]")
  if (!at || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  const id = at.closest("[data-clause]")?.dataset.clause ?? at.hash.slice(1)
  const found = clause(id)
  found.catch(() => { location.href = new URL(`trich-dan/#${id}`, root) })
  const { copy: kind } = at.dataset
  if (kind) copy(at, found.then(kinds[kind]), kind === "quote" || kind === "sentence")
  else found.then(({ number, citation }) => show(`Trích dẫn ${number}`, { id, citation }))
})
