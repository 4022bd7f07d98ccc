import { screen } from '@testing-library/react'
import type { ComponentType } from 'react'
import { Route } from 'wouter'
import type { Side } from '../../../src/method/sides.ts'
import type { Language } from '../../../src/ui/formats.ts'
import { type World, world } from '../forms/world.tsx'

// Wide enough for a machine that has other work: what is waited for is a condition, never the time.

export type Shown = World & { readonly history: readonly string[]; again(): void }

/** A page of a programme on one device, as the routes show it. */
export async function shown(
  Page: ComponentType,
  path: string,
  options: { sides?: readonly Side[]; language?: Language; before?: (here: World) => void | Promise<void> } = {},
): Promise<Shown> {
  const here = await world(options)
  await options.before?.(here)
  const again = () =>
    here.device.show(<Route path={`/p/:programmeId/${path}`} component={Page} />, {
      path: `/p/${here.programme.id}/${path}`,
      programme: here.programme,
    })
  const { history } = again()
  await screen.findByRole('heading', { level: 1 })
  return { ...here, history, again: () => void again() }
}
