import { act, cleanup, render, screen } from '@testing-library/react'
import { Component, type ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { later } from '../../src/features/later.tsx'

afterEach(cleanup)

const Part = ({ name }: { readonly name: string }) => <p>{`Part of ${name}`}</p>

describe('a part of the app in a chunk of its own', () => {
  it('is drawn when it is there', async () => {
    let arrive = (_: { readonly default: typeof Part }) => {}
    const Shown = later(() => new Promise<{ readonly default: typeof Part }>((resolve) => (arrive = resolve)))
    const { container } = render(<Shown name="Ana" />)
    expect(container.textContent).toBe('')
    await act(async () => arrive({ default: Part }))
    expect(container.textContent).toBe('Part of Ana')
  })

  it('is drawn at once where it was fetched before', async () => {
    const Shown = later(async () => ({ default: Part }))
    await Shown.fetchAhead()
    expect(render(<Shown name="Ana" />).container.textContent).toBe('Part of Ana')
  })

  it('that cannot be fetched is told to whoever guards the page, and asked for anew when it is shown again', async () => {
    const load = vi.fn(async () => ({ default: Part })).mockRejectedValueOnce(new Error('no chunk'))
    const Shown = later(load)
    const told = vi.spyOn(console, 'error').mockReturnValue(undefined)
    render(<Guard shown={<Shown name="Ana" />} />)
    expect(await screen.findByText('no chunk')).toBeTruthy()
    told.mockRestore()
    cleanup()
    render(<Guard shown={<Shown name="Ana" />} />)
    expect(await screen.findByText('Part of Ana')).toBeTruthy()
    expect(load).toHaveBeenCalledTimes(2)
  })
})

class Guard extends Component<{ readonly shown: ReactNode }, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null }
  static getDerivedStateFromError(error: Error) {
    return { error }
  }
  override render() {
    return this.state.error ? <p>{this.state.error.message}</p> : this.props.shown
  }
}
