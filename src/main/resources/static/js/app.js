// A behaviour is a name in the HTML (data-behavior) and a few lines here. It may only make something nicer.
const $ = (selector, root = document) => root.querySelector(selector)
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)]
const behaving = (target, name) => target.closest?.(`[data-behavior~="${name}"]`)
const on = (event, listener, capture) => document.addEventListener(event, listener, capture)

// bind: slider, number and "No mark" of one value agree, and the tick of the open door moves along.
function bind(source) {
  const group = $$(`[data-bound="${source.dataset.bound}"]`, source.form)
  const [slider, number, none] = ["range", "number", "checkbox"].map(type => group.find(input => input.type === type))
  if (source === none) {
    number.value = none.checked ? "" : slider.value
    if (!none.checked) number.focus()
  } else {
    group.filter(input => input !== source && input !== none).forEach(input => input.value = source.value)
    if (none) none.checked = number.value === ""
  }
  if (source.dataset.bound === "passThreshold") moveTick(number.value)
}

function moveTick(value) {
  for (const part of $$(".door:has(> a[aria-current]) [data-tick]")) {
    const height = `${100 - Math.min(100, Math.max(0, value))}%`
    for (const name of part.tagName === "text" ? ["y"] : ["y1", "y2"]) part.setAttribute(name, height)
    if (part.tagName === "text") part.textContent = value
    part.setAttribute("visibility", value === "" ? "hidden" : "visible")
  }
}

// weights: the sum in the badge, the parts in the bar of 100.
function weigh(form) {
  const rows = $$("[data-dimension]", form).map(row => ({
    name: $("[name$='.name']", row).value, weight: Math.max(0, parseInt($("[name$='.weight']", row).value) || 0) }))
  const sum = rows.reduce((total, row) => total + row.weight, 0)
  const badge = $("[data-sum]", form), bar = $("svg.weights", form), use = $("use", badge), whole = Math.max(100, sum)
  const words = sum === 100 ? "Adds up to 100"
    : `${sum} of 100. ${sum < 100 ? `Give out ${100 - sum} more` : `Take back ${sum - 100}`} to save.`
  if ($("span", badge).textContent !== words) $("span", badge).textContent = words
  badge.dataset.tone = sum === 100 ? "passed" : "stopped"
  use.setAttribute("href", use.getAttribute("href").replace(/#.*/, sum === 100 ? "#check" : "#circle-alert"))
  let x = 0
  $$("[data-part='dimension']", bar).forEach((part, index) => {
    const { name, weight } = rows[index] ?? { name: "", weight: 0 }
    place(part, x, weight / whole * 100)
    $$("text", part).forEach((text, line) => text.textContent = line ? weight : name)
    x += weight / whole * 100
  })
  const missing = $("[data-part='missing']", bar), limit = $("[data-part='limit']", bar)
  place(missing, sum, Math.max(0, 100 - sum))
  $("text", missing).textContent = Math.max(0, 100 - sum)
  for (const end of ["x1", "x2"]) limit.setAttribute(end, `${10000 / whole}%`)
  limit.setAttribute("visibility", sum > 100 ? "visible" : "hidden")
  bar.setAttribute("aria-label", `${rows.map(row => `${row.name} ${row.weight}`).join(", ")}. ${words}`)
}

function place(part, x, width) {
  const geometry = { x: `${x}%`, width: `${width}%`, visibility: width > 0 ? "visible" : "hidden" }
  for (const name in geometry) part.setAttribute(name, geometry[name])
}

// filter and pick: the interviewer is found by typing; the choice shows in the summary.
function filter(input) {
  const list = document.getElementById(input.getAttribute("aria-controls"))
  const wanted = input.value.trim().toLowerCase()
  for (const label of $$("label", list)) label.hidden = !label.textContent.toLowerCase().includes(wanted)
  const none = $("[data-none]", list)
  if (none) none.hidden = $$("label:not([hidden])", list).length > 0
}

const close = (details, refocus) => { details.open = false; if (refocus) $("summary", details).focus() }

// unsaved: leaving a changed form asks first. A form that comes back unsaved carries data-dirty from the server.
const dirty = () => $("form[data-dirty][data-behavior~='unsaved']")
function mayLeave() {
  const form = dirty()
  if (form && !confirm("Leave without saving? What you changed here would be lost.")) return false
  form?.removeAttribute("data-dirty")
  return true
}

// sortable: rows move by dragging the grip, by arrow keys on it, and by the number in the row's own form.
let waiting, putBack
function move(row, position) {
  const form = $("form[data-position]", row)
  waiting = `#${CSS.escape(row.id)} .grip`
  form.elements.position.value = position
  form.requestSubmit()
}

function sort(list) {
  if (!window.Sortable || Sortable.get(list)) return
  const animation = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150
  Sortable.create(list, { handle: ".grip", draggable: ".stage", animation, onEnd({ item, oldDraggableIndex: from, newDraggableIndex: to }) {
    if (from === to) return
    putBack = () => {
      const others = $$(":scope > .stage", list).filter(row => row !== item)
      list.insertBefore(item, others[from] ?? others.at(-1)?.nextSibling ?? null)
    }
    if (mayLeave()) move(item, to + 1)
    else putBack()
  } })
}

// What needs a look when a page or a piece of it arrives; only the browser knows in which zone its person reads the clock.
let timer
function arrive(root) {
  for (const number of $$("input[type='number'][data-bound]", root)) {
    const none = $(`input[type="checkbox"][data-bound="${number.dataset.bound}"]`, number.form)
    if (none) none.checked = number.value === "" && !number.matches("[aria-invalid='true']")
  }
  for (const zone of $$("input[data-behavior~='zone']", root)) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone
  const list = $("#stage-list[data-behavior~='sortable']")
  if (list) sort(list)
  tally()
  clearTimeout(timer)
  timer = setTimeout(fade, 10000)
}

function fade() {
  const flash = $("#flash:not(:empty)")
  if (!flash || $("[data-tone='error']", flash)) return
  flash.matches(":hover, :focus-within") ? timer = setTimeout(fade, 2000) : flash.replaceChildren()
}

// closed: where the editor stood that a swap takes away; the focus goes back there, else to Undo or to Add stage.
let closed = null
function focusIn(region, status) {
  if (!region.isConnected || !region.querySelector) return
  const wrong = status === 422 && $("[aria-invalid='true']", region)
  let next = (waiting && $(waiting, region)) || wrong || $("[autofocus]", region) || document.getElementById(region.dataset?.focus)
  if (!next && region.id === "stages") next = (closed && $(closed, region)) || $("#flash button") || $("#add-stage")
  if (next) { waiting = closed = null; next.focus({ preventScroll: next.matches(".grip") }) }
}

function say(words) {
  const trouble = Object.assign(document.createElement("div"), { textContent: words })
  trouble.setAttribute("role", "alert")
  trouble.setAttribute("data-tone", "error")
  $("#flash")?.replaceChildren(trouble)
}

// data-key: the keys that press an element or enter a field, such as "n" or "g t"; never while somebody types.
let begun = "", until = 0
function shortcut(event) {
  const { key, target } = event, mod = event.ctrlKey || event.metaKey
  if (!document.body.dataset.shortcuts || event.defaultPrevented || event.altKey || $("dialog[open]")) return
  if (!mod && target.closest?.("input, select, textarea")) return
  const keys = (event.timeStamp < until ? begun : "") + (mod ? "mod+" : "") + key, all = $$("[data-key]"), rows = $$("main .cover")
  begun = all.some(it => it.dataset.key.startsWith(`${keys} `)) ? `${keys} ` : ""
  until = event.timeStamp + 1500
  const here = document.activeElement.closest("main :is(tr, li)"), step = { j: 1, k: -1 }[keys]
  const wanted = step && rows.length ? rows[rows.indexOf(here && $(".cover", here)) + step] : all.find(it => it.dataset.key.split(", ").includes(keys))
  if (wanted) event.preventDefault()
  if (!wanted?.matches("input, .cover")) return wanted?.click()
  if (!wanted.checkVisibility()) wanted.closest("[popover]")?.showPopover()
  wanted.focus()
  wanted.select?.()
}

on("input", ({ target }) => {
  if (target.dataset.bound && target.form) bind(target)
  if (behaving(target, "filter")) return filter(target)
  const form = target.form
  if (form?.matches("[data-behavior~='weights']")) weigh(form)
  if (form?.matches("[data-behavior~='unsaved']")) form.setAttribute("data-dirty", "")
})

// ticked: how many rows are, wherever a bar says it; everybody who fits says it for all pages.
const tally = (all = $(".tick [name='everyone']:checked")) => $$("[data-ticked]").forEach(it => it.textContent = all ? all.dataset.people ?? "" : $$(".tick [name='ids']:checked").length)

on("change", ({ target }) => {
  if (target.closest(".tick")) tally()
  if (target.matches("select[data-behavior~='autosubmit']")) target.form.requestSubmit()
  const picker = target.type === "radio" && behaving(target, "pick")
  if (picker) $("summary > span", picker).textContent = target.dataset.label ?? target.closest("label").textContent.trim()
})

on("click", event => {
  const { target } = event
  const button = target.closest("button[data-behavior~='copy']")
  if (button) navigator.clipboard.writeText(button.value).then(() => $("span", button).textContent = "Copied")
  if (behaving(target, "keys")) { event.preventDefault(); $("#keys").showModal() }
  const picker = behaving(target, "pick")
  if (picker && event.detail > 0 && target.closest("label")?.control?.type === "radio") setTimeout(close, 0, picker, true)
  for (const open of $$("details:is(.menu, .picker)[open]")) if (!open.contains(target)) close(open)
})

// A menu that somebody has tabbed out of is in the way of the next row. (Not on focusin: a press on a label focuses main.)
on("keyup", ({ key, target }) => {
  if (key === "Tab") for (const open of $$("details:is(.menu, .picker)[open]")) if (!open.contains(target)) close(open)
})

on("keydown", event => {
  const { key, target } = event
  const open = target.closest?.("details:is(.menu, .picker)[open]")
  if (key === "Escape" && open) { close(open, true); event.stopPropagation() }
  if (key === "Enter" && open && behaving(target, "pick") && target.matches("input")) {
    event.preventDefault()
    if (behaving(target, "filter")) $("label:not([hidden]) input", open)?.click()
    close(open, true)
  }
  const row = target.matches?.(".grip") && behaving(target, "sortable") && target.closest(".stage")
  const step = { ArrowUp: -1, ArrowDown: 1 }[key]
  const jump = behaving(target, "jump"), stops = jump ? $$("[type='search'], #found a", jump) : []
  const stop = stops[stops.indexOf(target) + step]
  if (stop) { event.preventDefault(); stop.focus() }
  if (jump && key === "Escape") $("main").focus({ preventScroll: true })
  if (row && step) {
    event.preventDefault()
    const rows = $$(":scope > .stage", row.parentElement), position = rows.indexOf(row) + 1 + step
    if (position >= 1 && position <= rows.length && !row.parentElement.closest("[aria-busy]") && mayLeave()) move(row, position)
  }
})

on("keydown", shortcut)

// One press, one request.
const settle = form => { form.removeAttribute("data-busy"); $$("[aria-busy]").forEach(button => button.removeAttribute("aria-busy")) }
on("submit", event => {
  const form = event.target
  if (form.method !== "post") return
  if (form.hasAttribute("data-busy")) { event.preventDefault(); return event.stopImmediatePropagation() }
  form.setAttribute("data-busy", "")
  event.submitter?.setAttribute("aria-busy", "true")
  if (!form.matches("[hx-post], [hx-get]")) form.removeAttribute("data-dirty")
}, true)
addEventListener("pageshow", () => { tally(); $$("form[data-busy]").forEach(settle) })
addEventListener("beforeunload", event => { if (dirty()) event.preventDefault() })

on("htmx:confirm", event => {
  const asker = event.detail.elt, form = dirty()
  const own = asker.type === "search" || (form && form.contains(asker) && !asker.matches("a"))
  if (own || mayLeave()) return
  event.preventDefault()
  if (asker.matches("form")) settle(asker)
})
on("htmx:beforeSwap", () => $$("#stage-list [style]").forEach(row => row.removeAttribute("style")))
const refuse = form => { if (form.matches?.("form[data-position]")) { putBack?.(); putBack = waiting = null } }
on("htmx:afterRequest", ({ target }) => { if (target.matches?.("form")) settle(target) })
on("htmx:beforeSwap", ({ detail }) => {
  if (detail.xhr.status >= 400) return refuse(detail.requestConfig.elt)
  const stage = $("#stage-form")?.closest(".stage")
  closed = stage ? `#${CSS.escape(stage.id)} .cover` : null
})
on("htmx:sendError", ({ target }) => {
  refuse(target)
  say("We could not reach the server. What you typed is still here; try again in a moment.")
})
on("htmx:afterSettle", ({ target, detail }) => { putBack = null; arrive(target.isConnected && target.querySelector ? target : document); focusIn(target, detail.xhr?.status) })
on("DOMContentLoaded", () => arrive(document))
