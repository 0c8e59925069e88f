import { publicAction } from '@/lib/actions/action'
import { providerAction } from '@/lib/reader/provider-sign-in'

export const POST = publicAction(providerAction)
