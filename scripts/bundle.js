/* Browsers refuse modules, reading of files and workers on a page from disk (file:), but allow scripts. So each module is
   a script that calls `fromDisk.run`, and each file that our scripts fetch has a script `<file>.js` beside it, which calls
   `fromDisk.keep` with its text. The first line, written with the zip, says where the site is published. */

{
  const root = new URL("../../", document.currentScript.src).href
  const scripts = {}, modules = {}, texts = {}
  const NativeWorker = Worker

  const script = url => scripts[url] ??= new Promise((resolve, reject) => {
    const element = document.createElement("script")
    element.src = url
    element.onload = resolve
    element.onerror = () => reject(new TypeError(`not there: ${url}`))
    document.head.append(element)
  })

  window.fromDisk = {
    run: (path, module) => { modules[path] ??= module({ url: root + path, site: publishedAt }) },
    keep: (path, text) => { texts[path] = text },
    /** Replaces `import`: returns the exports of a module. */
    load: async path => {
      if (!modules[path]) await script(root + path)
      return modules[path]
    },
  }

  if (location.protocol === "file:") {
    window.fetch = async address => {
      const url = new URL(address, document.baseURI).href
      await script(`${url}.js`)
      return new Response(texts[url.slice(root.length)])
    }

    window.Worker = class extends EventTarget {
      constructor(address) {
        super()
        this.started = fetch(address).then(async answer => {
          const worker = new NativeWorker(URL.createObjectURL(await answer.blob()))
          worker.addEventListener("message", ({ data }) => this.dispatchEvent(new MessageEvent("message", { data })))
          return worker
        })
      }

      postMessage(message) {
        this.started.then(worker => worker.postMessage(message))
      }
    }
  }
}
