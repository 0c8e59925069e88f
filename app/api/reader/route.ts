// Where server/main.ts runs it answers this itself (lib/http/node-adapter.ts).
export { answerState as GET } from '@/lib/reader/answer-state'
