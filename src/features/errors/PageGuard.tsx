import { Component, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useWorkspace } from '../workspace.ts'
import { FailureScreen } from './FailureScreen.tsx'

export type PageGuardProps = {
  /** The button that hands over everything written as a file. */
  readonly takeOut: ReactNode
  readonly children: ReactNode
}

/** Around pages: a fault of one page leaves the shell, the documents and what was typed as they are. */
export function PageGuard({ takeOut, children }: PageGuardProps) {
  const workspace = useWorkspace()
  const [path] = useLocation()
  // An engine that cannot be loaded has nothing open, hence nothing to seal.
  const flush = () =>
    workspace.engine().then(
      (engine) => engine.flush(),
      () => undefined,
    )
  const show = (error: unknown) => (
    <FailureScreen error={error} takeOut={takeOut} onStartAgain={() => startAgain(flush)} />
  )
  return (
    <Boundary path={path} onFailure={() => void flush()} show={show}>
      {children}
    </Boundary>
  )
}

const startAgain = (flush: () => Promise<void>) => void flush().finally(() => location.reload())

type BoundaryProps = {
  readonly path: string
  readonly onFailure: () => void
  readonly show: (error: unknown) => ReactNode
  readonly children: ReactNode
}

type BoundaryState = { readonly path: string; readonly failure: { readonly error: unknown } | null }

/** React catches faults of rendering in classes only. Another page is another try; what has not failed stays as it is. */
class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { path: this.props.path, failure: null }
  static getDerivedStateFromError(error: unknown) {
    return { failure: { error } }
  }
  static getDerivedStateFromProps({ path }: BoundaryProps, before: BoundaryState) {
    return path === before.path ? null : { path, failure: null }
  }
  override componentDidCatch() {
    this.props.onFailure()
  }
  override render() {
    const { failure } = this.state
    return failure ? this.props.show(failure.error) : this.props.children
  }
}
