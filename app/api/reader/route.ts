// Where server/main.ts runs it answers this itself (lib/actions/direct.ts).
export { answerState as GET } from '@/lib/reader/answer-state'
