// The server (server/answer-unstored.ts) answers this itself (lib/http/node-adapter.ts).
export { answerState as GET } from '@/lib/reader/answer-state'
