/* The explorer's filters. The state is the address: ?co-quan=…&chu-de=…&tim=…&xep=… ; what a row belongs
   to stands in its data attributes. Filters are joined by “and”, the values of one filter by “or”. A body
   and a role are asked for together: the body has that role in the clause. */

const form = document.querySelector(".plan-filters")
const list = document.querySelector("#cac-doan")
const status = document.querySelector("#ket-qua")
const chips = document.querySelector("#dang-loc")
const boxes = [...form.querySelectorAll("input[type=checkbox]")]
const keys = [...new Set(boxes.map(box => box.name))]
const plain = keys.filter(key => key !== "co-quan" && key !== "vai-tro")
const counters = new Map(boxes.map(box => [box, box.parentElement.querySelector("[data-count]")]))
const clause = row => row.id.replace("doan-", "")
const words = text => (text || "").split(" ").filter(Boolean)

/** A text as it is compared: no marks, đ as d, i for y (kỹ and kĩ), lower case. As in lunr.vi.min.js. */
const fold = text => text.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/[\u0300-\u036f]/g, "")
  .replace(/\b(h|k|l|m|s|t|qu)y\b/g, "$1i")

const apart = document.createElement("li") // heads the rows that only our inference ties to the agencies asked for
apart.className = "plan-rows__group"
apart.innerHTML = "<h2>Suy luận của trang tra cứu: nguyên văn không nêu cơ quan đang lọc</h2>"
const groups = [...list.querySelectorAll(".plan-rows__group[data-group]")]
const printed = [...list.children] // groups and rows in the order of the document
const rows = [...list.querySelectorAll(".plan-row")].map((element, order) => {
  const pairs = words(element.dataset.viec).map(pair => pair.split(":"))
  const values = { "co-quan": pairs.map(([body]) => body), "vai-tro": pairs.map(([, role]) => role) }
  for (const key of keys) values[key] ??= words(element.getAttribute(`data-${key}`))
  const bodies = element.querySelector("[data-bodies]")?.textContent ?? "\uffff"
  return { element, order, pairs, values, bodies, id: clause(element) }
})

let asked
/** Clause id → what rows.json says of it: asked for once, and again only when that failed. */
function texts() {
  asked ??= fetch(list.dataset.rows).then(answer => answer.json()).then(found => {
    for (const row of rows) row.folded = fold(Object.values(found[row.id]).flat().join(" "))
    return found
  }).catch(error => {
    asked = undefined
    status.textContent = "Chưa tải được nguyên văn của các nhiệm vụ. Hãy xem lại kết nối mạng rồi thử lại."
    throw error
  })
  return asked
}

/** The state that the address asks for, and what it asks for that there is not. */
function readAddress() {
  const state = { tim: "", xep: "", chosen: Object.fromEntries(keys.map(key => [key, new Set()])) }
  const unknown = []
  for (const [key, value] of new URLSearchParams(location.search)) {
    if (key === "tim") state.tim = value
    else if (key === "xep") state.xep = value === "co-quan" ? value : ""
    else if (boxes.some(box => box.name === key && box.value === value)) state.chosen[key].add(value)
    else if (keys.includes(key)) unknown.push(value)
  }
  return { state, unknown }
}

function readForm() {
  const chosen = Object.fromEntries(keys.map(key => [key, new Set()]))
  for (const box of boxes) if (box.checked) chosen[box.name].add(box.value)
  return { tim: form.tim.value.trim(), xep: form.xep.value, chosen }
}

function address({ tim, xep, chosen }) {
  const query = new URLSearchParams()
  for (const key of keys) for (const value of chosen[key]) query.append(key, value)
  if (tim) query.append("tim", tim)
  if (xep) query.append("xep", xep)
  return query.size ? `?${query}` : location.pathname
}

/** Which filters a row fails; those of bodies and roles count as one, called "viec". */
function failing(row, { tim, chosen }) {
  const { "co-quan": bodies, "vai-tro": roles } = chosen
  const meant = ([body, role]) => (!bodies.size || bodies.has(body)) && (!roles.size || roles.has(role))
  const failed = plain.filter(key => chosen[key].size && !row.values[key].some(value => chosen[key].has(value)))
  if ((bodies.size || roles.size) && !row.pairs.some(meant)) failed.push("viec")
  if (tim && !fold(tim).split(/\s+/).every(word => row.folded.includes(word))) failed.push("tim")
  return failed
}

const filterOf = key => key === "co-quan" || key === "vai-tro" ? "viec" : key

/** Values of one filter that a row would add to: for a body only in the roles asked for, and the reverse. */
function offers(row, key, chosen) {
  if (key === "co-quan" && chosen["vai-tro"].size)
    return row.pairs.filter(([, role]) => chosen["vai-tro"].has(role)).map(([body]) => body)
  if (key === "vai-tro" && chosen["co-quan"].size)
    return row.pairs.filter(([body]) => chosen["co-quan"].has(body)).map(([, role]) => role)
  return row.values[key]
}

/** Beside each value: how many rows it would leave, the other filters as they are. What stays is not written again. */
function count({ chosen }) {
  const counts = Object.fromEntries(keys.map(key => [key, new Map()]))
  for (const row of rows) {
    if (row.failed.length > 1) continue
    for (const key of keys)
      if (!row.failed.length || row.failed[0] === filterOf(key))
        for (const value of new Set(offers(row, key, chosen)))
          counts[key].set(value, (counts[key].get(value) ?? 0) + 1)
  }
  for (const [box, counter] of counters) {
    const found = String(counts[box.name].get(box.value) ?? 0)
    if (counter.textContent !== found) counter.textContent = found
    box.parentElement.classList.toggle("plan-filters__none", found === "0" && !box.checked)
  }
}

function chip(label, remove) {
  const item = document.createElement("li")
  const button = document.createElement("button")
  button.type = "button"
  button.textContent = `${label} ✕`
  button.setAttribute("aria-label", `Bỏ lọc: ${label}`)
  button.addEventListener("click", () => { remove(); change() })
  item.append(button)
  return item
}

function showChosen(state) {
  const items = boxes.filter(box => box.checked)
    .map(box => chip(box.parentElement.querySelector("span").textContent, () => { box.checked = false }))
  if (state.tim) items.push(chip(`“${state.tim}”`, () => { form.tim.value = "" }))
  chips.replaceChildren(...items)
}

/** What to say when nothing is left: which filter to drop, and what that would give. */
function advice() {
  const gains = new Map()
  for (const { failed } of rows) if (failed.length === 1) gains.set(failed[0], (gains.get(failed[0]) ?? 0) + 1)
  const [best] = [...gains].sort((a, b) => b[1] - a[1])
  if (!best) return "Không có nhiệm vụ nào. Hãy bỏ bớt bộ lọc."
  return `Không có nhiệm vụ nào. Bỏ bộ lọc “${heading(best[0])}” thì còn ${best[1]} nhiệm vụ.`
}

function heading(filter) {
  if (filter === "tim") return "Từ khóa"
  if (filter === "viec") return "Cơ quan, vai trò"
  return form.querySelector(`[name="${filter}"]`).closest("[data-facet]").querySelector("summary").textContent
}

/** Whether no word of a row names the agencies asked for: we only think them competent. */
const isInferred = (row, { "co-quan": bodies }) =>
  bodies.size > 0 && row.pairs.every(([body, role]) => !bodies.has(body) || role === "theo-linh-vuc")

const byBody = (a, b) => a.bodies.localeCompare(b.bodies, "vi") || a.order - b.order
let shownOrder = ""

/** Put the rows in order, inferred ones last, when the order is another one: moving them all is slow. */
function sort(order, inferred) {
  const wanted = [order, ...inferred.map(row => row.id)].join(" ")
  if (wanted === shownOrder) return
  list.append(...order ? [...rows].sort(byBody).map(row => row.element) : printed)
  list.append(apart, ...inferred.map(row => row.element))
  shownOrder = wanted
}

let latest // state: what words find may come when another is already asked for
async function show(state, unknown = []) {
  latest = state
  if (state.tim && !(await texts().catch(() => false) && state === latest)) return
  let found = 0
  for (const row of rows) {
    row.failed = failing(row, state)
    if (!row.failed.length) found++
    if (row.element.hidden !== row.failed.length > 0) row.element.hidden = row.failed.length > 0
  }
  const shown = rows.filter(row => !row.failed.length)
  const inferred = shown.filter(row => isInferred(row, state.chosen))
  const left = new Set(shown.filter(row => !inferred.includes(row)).flatMap(row => row.values.nhom))
  for (const group of groups) group.hidden = Boolean(state.xep) || !left.has(group.dataset.group)
  apart.hidden = !inferred.length
  sort(state.xep, inferred)
  count(state)
  showChosen(state)
  const ignored = unknown.length ? ` Bỏ qua bộ lọc không còn trong dữ liệu: ${unknown.join(", ")}.` : ""
  status.textContent = (found ? `${found} trong ${rows.length} nhiệm vụ, giải pháp.` : advice()) + ignored
}

/** After a change by hand: the address follows; typing replaces it, a choice adds a step to go back to. */
function change(typing = false) {
  const state = readForm()
  history[typing ? "replaceState" : "pushState"](null, "", address(state))
  return show(state)
}

function follow() {
  const { state, unknown } = readAddress()
  for (const box of boxes) box.checked = state.chosen[box.name].has(box.value)
  for (const box of boxes) if (box.checked) box.closest("[data-facet]").open = true
  form.tim.value = state.tim
  form.xep.value = state.xep
  return show(state, unknown)
}

/** The rows on the screen as CSV that spreadsheets read: UTF-8 with a mark, no cell taken for a formula. */
async function download() {
  const { published } = await import("./copying.js")
  const found = await texts()
  const header = ["Số hiệu", "Tiêu đề (lời của trang)", "Nguyên văn", "Cơ quan", "Cơ quan hiện nay", "Cơ quan liên quan (suy luận)", "Văn bản", "Chủ đề", "Đối tượng", "Trích dẫn", "Địa chỉ"]
  const lines = [...list.querySelectorAll(".plan-row:not([hidden])")].map(element => {
    const { number, title, text, bodies, today, inferred, documents, topics, audiences, citation } = found[clause(element)]
    const lists = [bodies, today, inferred, documents, topics, audiences].map(items => items.join("; "))
    return [number, title, text, ...lists, citation, published(element.querySelector("a").href)]
  })
  const cell = value => `"${value.replace(/^['=+\-@\t\r\n]/, "'$&").replaceAll('"', '""')}"`
  const csv = [header, ...lines].map(line => line.map(cell).join(",")).join("\r\n")
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob(["\ufeff", csv, "\r\n"], { type: "text/csv;charset=utf-8" }))
  link.download = "tra-cuu.csv"
  link.click()
  URL.revokeObjectURL(link.href)
}

form.addEventListener("submit", event => event.preventDefault())
form.addEventListener("change", event => { if (event.target !== form.tim) change() })
form.tim.addEventListener("input", () => change(true))
document.querySelector("#tai-csv").addEventListener("click", download)
addEventListener("popstate", follow)
if (matchMedia("(min-width: 60em)").matches) // beside the rows there is room for the filters
  for (const part of [form.querySelector(".plan-filters__all"), ...["co-quan", "vai-tro"].map(key =>
    form.querySelector(`[name="${key}"]`)?.closest("[data-facet]"))]) if (part) part.open = true
follow()
