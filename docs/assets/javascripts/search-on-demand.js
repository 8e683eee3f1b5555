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
      const start = () => this.start()
      if (new URLSearchParams(location.search).has("q")) start()
      else input.addEventListener("input", start, { once: true })
    }

    async start() {
      const index = await fetch(new URL("search/search_index.json", new URL(`${base}/`, location)))
      const worker = new NativeWorker(this.url)
      worker.addEventListener("message", ({ data }) => this.dispatchEvent(new MessageEvent("message", { data })))
      worker.postMessage({ type: SETUP, data: await index.json() })
      for (const message of this.messages) worker.postMessage(message)
      this.worker = worker
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
