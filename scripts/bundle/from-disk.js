/* What browsers refuse a page from disk (file:): modules, reading files, workers. Scripts it may load. So modules
   come as scripts that keep what they export in `planModules`, and the text of each file that our scripts fetch
   stands beside it as a script, `<file>.js`, which hands it over by `fromDisk.keep`. */

{
  const root = new URL("../../", document.currentScript.src).href
  const asked = {}

  const script = url => asked[url] ??= new Promise((resolve, reject) => {
    const element = document.createElement("script")
    element.src = url
    element.onload = resolve
    element.onerror = () => reject(new TypeError(`not there: ${url}`))
    document.head.append(element)
  })

  /** In place of `import("…")`: the last of these modules; the others are what it needs before. */
  window.planImport = async paths => {
    for (const path of paths) if (!window.planModules?.[path]) await script(root + path)
    return planModules[paths.at(-1)]
  }

  if (location.protocol === "file:") {
    const NativeWorker = Worker
    const texts = {}

    window.fromDisk = { keep: (path, text) => { texts[path] = text } }

    window.fetch = async address => {
      const url = new URL(address, document.baseURI).href
      await script(`${url}.js`)
      return new Response(texts[url.slice(root.length)])
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
  }
}
