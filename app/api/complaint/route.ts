import { complaintAction } from '@/lib/reader/complaints'
import { publicAction } from '@/lib/actions/action'

export const POST = publicAction(complaintAction)
