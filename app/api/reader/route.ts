// Where server/main.ts runs it answers this itself (lib/reader/direct.ts).
export { answerState as GET } from '@/lib/reader/answer-state'
