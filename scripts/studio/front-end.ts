import { studioCopy } from '@/lib/copy/studio'

/** The stories: newest first, their titles and states always in sight. */
const STORIES = 'schema=public&table=story&view=table'
const ORDER = '&sort=id:desc&pin=title,status'

/** Opens on the stories, and orders them where a link leads to them. */
const script = `
  const order = () => {
    const shown = new URLSearchParams(location.hash.slice(1))
    if (!location.hash) location.replace('#${STORIES}${ORDER}')
    else if (shown.get('table') === 'story' && shown.get('view') === 'table' && !shown.has('sort'))
      location.replace(location.hash + '${ORDER}')
  }
  order()
  addEventListener('hashchange', order)`

/** A chosen or changed cell of a pinned column leaves its place otherwise. [style] outweighs Studio's class. */
const style = 'td[style][style*="left:"] { position: sticky; z-index: 20 }'

/** Studio's page, which shows the stories first. */
export function openOnStories(html: string): string {
  return html.replace('</head>', (end) => `<style>${style}</style><script>${script}</script>${end}`)
}

interface Correction {
  /** What is wrong without it. */
  why: string
  find: RegExp
  replace: string
}

/** Corrections of @prisma/studio-core 0.33, whose names are minified. A test holds that each finds its place. */
export const corrections: Correction[] = [
  {
    why: 'A refusal is shown for seconds, without its reason.',
    find: /\.error\(`"\$\{(\w+)\.operation\}" operation failed`,\{/,
    replace:
      '.error(`"${$1.operation}" operation failed`,{id:"refusal",duration:1/0,closeButton:!0,' +
      `description:$1.error.name==="TypeError"?${JSON.stringify(studioCopy.unreachable)}:$1.error.message,`,
  },
  {
    why: 'A row that another editor deleted meanwhile is refused as "Update failed".',
    find: /new Error\("Update failed"\)/g,
    replace: `new Error(${JSON.stringify(studioCopy.rowGone)})`,
  },
  {
    why: 'What is typed for a date or a truth value is guessed at in JavaScript; Postgres is stricter.',
    find: /(\w+\.isArray&&Array\.isArray\((\w+)\)\?(\w+)\.cast\(\w+\(\2\),(\w+)\((\w+)\)\):\5\.isNative\?)(\3\.val\(\2\))/,
    replace:
      '$1typeof $2=="string"&&!$5.isArray&&$5.group!=="string"&&$5.group!=="json"?$3.cast($3.cast($6,"text"),$4($5)):$6',
  },
  {
    why: 'A date that is none is dropped without a word where the cell was empty.',
    find: /return (\w+)!==(\w+)\?\((\w+)\((\w+)\|\|(\w+)\),!0\):!1\}\}\),(\w+)=(\w+)\.getMonth/,
    replace: 'return $1!==$2||$4&&$1==="Invalid Date"?($3($4||$5),!0):!1}}),$6=$7.getMonth',
  },
  {
    why: 'A list that is no JSON is dropped without a word.',
    find: /\((\w+)\((\w+)\?JSON\.parse\(\2\):(\w+&&\((\w+)\?\[\]:\{\}\))\),!0\)/,
    replace:
      '($1($2?(text=>{try{return JSON.parse(text)}catch(error){if($4)return text;throw error}})($2):$3),!0)',
  },
  {
    why: 'A number that is none is saved as NULL, blanks as 0.',
    find: /\((\w+)===""\?(\w+):Number\(\1\)\),!0\):!1\}\)/,
    replace: '($1===""?$2:$1.trim()&&isFinite($1)?Number($1):$1),!0):!1})',
  },
  {
    why: 'A truth value that is pasted is false unless it is "true".',
    find: /if\((\w+)==="boolean"\)return (\w+)==="true";/,
    replace: 'if($1==="boolean")return $2==="true"||$2!=="false"&&$2;',
  },
  {
    why: 'A number that is none is pasted as NULL, blanks as 0.',
    find: /return (\w+)==="numeric"\?(\w+)===""\?null:Number\(\2\):\2\}/,
    replace: 'return $1==="numeric"?$2===""?null:$2.trim()&&isFinite($2)?Number($2):$2:$2}',
  },
]

/** Studio's script with the corrections; `missed` are those that found nothing. */
export function correct(script: string): { script: string; missed: string[] } {
  const missed: string[] = []
  for (const { why, find, replace } of corrections) {
    const corrected = script.replace(find, replace)
    if (corrected === script) missed.push(why)
    script = corrected
  }
  return { script, missed }
}
