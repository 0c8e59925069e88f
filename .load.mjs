import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
const [url, what] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 2 })
const N=700
const tokens = Array.from({ length: N }, () => randomBytes(32).toString('base64url'))
const hashes = tokens.map(t => createHash('sha256').update(t).digest('base64url'))
await pool.query(`with made as (insert into reader.account (nickname, confirmed_at, created_at) select '读者' || $2 || n, now(), now() - interval '1 year' from generate_series(1, $1::int) n returning id)
 insert into reader.session (token_hash, account_id, expires_at) select hash, id, now() + interval '1 day' from unnest($3::text[]) with ordinality as h(hash, place) join (select id, row_number() over () as place from made) as m using (place)`, [N, randomBytes(4).toString('hex'), hashes])
const { rows: [{ id: story }] } = await pool.query(`insert into story (status,title,body,column_slug,comment_policy) select 'published','读者的评论','x',slug,'open' from "column" limit 1 returning id`)
await pool.end()
const base='http://127.0.0.1:3991'
const C=Number(process.env.COUNT||1500)
let next=0, t=performance.now(); const times=[]
const tag=randomBytes(3).toString('hex')
const one=async()=>{ while(next<C){const n=next++; const b=performance.now(); const r=await fetch(`${base}/api/story/${story}/comments`,{method:'POST',body:new URLSearchParams({text:`第${n}条评论${tag}，说说渡口恢复通航以后的事，写得各不相同 ${n}。`}),headers:{cookie:`xiaowen-session=${tokens[n%N]}; reader=1`,accept:'application/json',origin:base,'x-forwarded-for':`10.${Math.floor(Math.random()*250)}.${n%250}.${Math.floor(n/250)%250}`}}); const x=await r.text(); if(r.status!==200) throw new Error(r.status+x.slice(0,200)); times.push(performance.now()-b)}}
await Promise.all(Array.from({length:16},one))
console.log('comments/s',(C/((performance.now()-t)/1000)).toFixed(0)); times.sort((a,b)=>a-b); console.log('p50',times[C/2|0].toFixed(0))
