/* What the header does beyond the theme: search on demand, menu and search by keyboard. Runs before the theme's script. */

/* The theme would load its search worker and the index on every page. Here both wait for the first key in
   the search box (or an address with ?q=), so that a reader who does not search loads nothing for it.

   The theme is handed a worker that keeps its messages until then. As the search form has no name (see
   overrides/partials/search.html), the theme leaves it to this worker to load the index. */

(() => {
  "use strict"

  const SETUP = 0 // the theme's type of the message that hands over the index
  const NativeWorker = window.Worker
  const input = document.querySelector("[data-md-component=search-query]")
  if (!input) return // another theme's search
  const { base } = JSON.parse(document.querySelector("#__config").textContent)

  class WaitingWorker extends EventTarget {
    constructor(url) {
      super()
      this.url = url
      this.messages = []
      if (new URLSearchParams(location.search).has("q")) this.start()
      else this.startAtNextKey()
    }

    startAtNextKey() {
      input.addEventListener("input", () => this.start(), { once: true })
    }

    async start() {
      try {
        const answer = await fetch(new URL("search/search_index.json", new URL(`${base}/`, location)))
        const index = await answer.json()
        const worker = new NativeWorker(this.url)
        worker.addEventListener("message", ({ data }) => this.dispatchEvent(new MessageEvent("message", { data })))
        worker.addEventListener("error", () => this.fail())
        worker.postMessage({ type: SETUP, data: index })
        for (const message of this.messages) worker.postMessage(message)
        this.worker = worker
      } catch {
        this.fail()
      }
    }

    fail() {
      this.worker = undefined
      document.querySelector(".md-search-result__meta").textContent =
        "Chưa tải được dữ liệu tìm kiếm. Hãy xem lại kết nối mạng rồi gõ lại."
      this.startAtNextKey()
    }

    postMessage(message) {
      if (this.worker) this.worker.postMessage(message)
      else this.messages.push(message)
    }
  }

  window.Worker = WaitingWorker

  // The theme offers the address of a search for copying one key late.
  const share = document.querySelector("[data-md-component=search-share]")
  share?.addEventListener("click", () => { share.dataset.clipboardText = share.href })
})()

/* The theme opens its drawer and its search by the labels of hidden checkboxes, which no key reaches. Here each gets a
   button that says whether it is open; without JavaScript the labels stay. What is open is closed by Escape or by
   going on past it, and Escape leads back to where the focus was. */

{
  const parts = { __drawer: ".md-sidebar--primary", __search: ".md-search" }

  for (const [id, selector] of Object.entries(parts)) {
    const toggle = document.getElementById(id)
    const label = document.querySelector(`.plan-header .md-header__button[for=${id}]`)
    const part = document.querySelector(selector)
    const button = document.createElement("button")
    let before // where the focus was

    const tell = () => button.setAttribute("aria-expanded", toggle.checked)
    button.type = "button"
    button.className = label.className
    button.dataset.opens = id
    button.title = label.title
    button.setAttribute("aria-label", label.title)
    button.append(...label.childNodes)
    button.addEventListener("click", () => label.click()) // the theme listens there
    label.hidden = true
    label.before(button)
    tell()

    toggle.addEventListener("change", () => {
      tell()
      if (toggle.checked) part.querySelector(".md-search__input, .md-nav__link").focus()
    })
    part.addEventListener("focusin", ({ relatedTarget }) => {
      if (!part.contains(relatedTarget)) before = relatedTarget
    })
    part.addEventListener("focusout", ({ relatedTarget }) => {
      if (toggle.checked && relatedTarget && !part.contains(relatedTarget)) toggle.click()
    })
    addEventListener("keydown", event => {
      if (!toggle.checked || !["Escape", "Tab"].includes(event.key)) return
      event.stopPropagation() // the theme would close the search at Tab, with its results unreached
      if (event.key === "Tab") return
      toggle.click()
      document.activeElement.blur()
      before?.focus()
    }, true)
  }

  // The theme leaves both ways of its switch unchecked, so the keyboard would come to the wrong one.
  const schemes = [...document.querySelectorAll(".md-option")]
  const chosen = __md_get("__palette")?.index ?? schemes.findIndex(({ dataset }) => matchMedia(dataset.mdColorMedia).matches)
  schemes[Math.max(0, chosen)].checked = true
}
