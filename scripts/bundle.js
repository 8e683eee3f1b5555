/* What browsers refuse a page from disk (file:): modules, reading files, workers. Scripts it may load. So a module is a
   script that calls `fromDisk.run`, and the text of each file that our scripts fetch stands beside it as a script,
   `<file>.js`, which calls `fromDisk.keep`. The first line, written with the zip, says where the site is published. */

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
    /** In place of `import`: what a module exports. */
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
