/* From disk (file:) a page may not fetch files nor start workers from them; scripts it may load. So the text of
   each file that our scripts fetch stands beside it as a script, `<file>.js`, which hands it over by `keep`. */

if (location.protocol === "file:") (() => {
  "use strict"

  const root = new URL("../../", document.currentScript.src).href
  const NativeWorker = Worker
  const texts = {}
  const asked = {}

  const load = url => new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.src = `${url}.js`
    script.onload = () => resolve(texts[url.slice(root.length)])
    script.onerror = () => reject(new TypeError(`not there from disk: ${url}`))
    document.head.append(script)
  })

  window.fromDisk = { keep: (path, text) => { texts[path] = text } }

  window.fetch = async address => {
    const url = new URL(address, document.baseURI).href
    return new Response(await (asked[url] ??= load(url)))
  }

  window.Worker = class extends EventTarget {
    constructor(address) {
      super()
      this.started = this.start(address)
    }

    async start(address) {
      const source = await (await fetch(address)).blob()
      const worker = new NativeWorker(URL.createObjectURL(source))
      worker.addEventListener("message", ({ data }) => this.dispatchEvent(new MessageEvent("message", { data })))
      return worker
    }

    postMessage(message) {
      this.started.then(worker => worker.postMessage(message))
    }
  }
})()
