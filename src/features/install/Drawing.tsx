import type { ReactNode } from 'react'
import styles from './drawing.module.css'
import type { Platform } from './platform.ts'

/** Where the finger goes: 1 the browser's button, 2 the entry of its list, 3 the icon that is there afterwards. */
export type DrawingProps = { readonly platform: Platform; readonly step: 1 | 2 | 3 }

type Screen = { readonly width: number; readonly height: number }
const SCREENS: Readonly<Record<Platform, Screen>> = {
  iphone: { width: 76, height: 132 },
  android: { width: 76, height: 132 },
  ipad: { width: 150, height: 112 },
  desktop: { width: 176, height: 112 },
}
const BOX = { width: 200, height: 148 }

/** A sketch of the device; decorative, as the words beside it say the same. */
export function Drawing({ platform, step }: DrawingProps) {
  const screen = SCREENS[platform]
  const at = `translate(${(BOX.width - screen.width) / 2} ${(BOX.height - screen.height) / 2})`
  return (
    <svg viewBox={`0 0 ${BOX.width} ${BOX.height}`} className={styles.drawing} aria-hidden="true" focusable="false">
      <g transform={at}>
        <rect {...screen} rx={platform === 'desktop' ? 6 : 11} className={styles.device} />
        {step === 1 && <BrowserButton platform={platform} screen={screen} />}
        {step === 2 && <List platform={platform} screen={screen} />}
        {step === 3 && (platform === 'desktop' ? <OwnWindow screen={screen} /> : <HomeScreen screen={screen} />)}
      </g>
    </svg>
  )
}

type PartProps = { readonly platform: Platform; readonly screen: Screen }

function Lines({ x, y, widths }: { readonly x: number; readonly y: number; readonly widths: readonly number[] }) {
  const lines = widths.map((width, index) => ({ width, at: y + index * 9 }))
  return lines.map(({ width, at }) => (
    <rect key={at} x={x} y={at} width={width} height={3} rx={1.5} className={styles.text} />
  ))
}

function BrowserButton({ platform, screen: { width, height } }: PartProps) {
  const isBottom = platform === 'iphone'
  const barY = isBottom ? height - 24 : 6
  const target = { x: isBottom ? width / 2 : width - 22, y: barY + 9 }
  return (
    <>
      <Lines x={10} y={isBottom ? 16 : 36} widths={[width * 0.6, width * 0.7, width * 0.45]} />
      <rect x={6} y={barY} width={width - 12} height={18} rx={6} className={styles.bar} />
      {!isBottom && <rect x={12} y={barY + 7} width={width * 0.45} height={4} rx={2} className={styles.text} />}
      <Spot {...target}>{SYMBOL_OF[platform]}</Spot>
    </>
  )
}

const SHARE = 'M0 3V-7M-3.4-3.8 0-7.2l3.4 3.4M-3.6-1H-5v7H5v-7H3.6'
const DOTS = 'M0-4.5v.1M0 0v.1M0 4.5v.1'
const INSTALL = 'M-5-4H-1M3-4h2v8H-5v-8M1-6.5V1M-1.8-1.6 1 1.2l2.8-2.8M-2.5 6.5h5'
const SYMBOL_OF: Readonly<Record<Platform, string>> = { iphone: SHARE, ipad: SHARE, android: DOTS, desktop: INSTALL }

/** A symbol in a ring that catches the eye. */
function Spot({ x, y, children }: { readonly x: number; readonly y: number; readonly children: string }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r={13} className={styles.spot} />
      <path d={children} className={styles.symbol} />
    </g>
  )
}

function List({ platform, screen: { width, height } }: PartProps) {
  const isSheet = platform === 'iphone'
  const isQuestion = platform === 'desktop'
  const list = isSheet
    ? { x: 4, y: height - 86, width: width - 8, height: 82 }
    : { x: width - (isQuestion ? 96 : 68), y: 14, width: isQuestion ? 88 : 62, height: isQuestion ? 62 : 78 }
  const chosenY = list.y + list.height - (isQuestion ? 22 : 38)
  const chosenX = isQuestion ? list.x + list.width / 2 : list.x + 4
  return (
    <>
      <rect {...list} rx={7} className={styles.sheet} />
      <Lines x={list.x + 10} y={list.y + 11} widths={isQuestion ? [46, 60] : [32, 38, 28]} />
      <rect
        x={chosenX}
        y={chosenY}
        width={isQuestion ? list.width / 2 - 8 : list.width - 8}
        height={16}
        rx={5}
        className={styles.chosen}
      />
      <rect
        x={chosenX + 7}
        y={chosenY + 6.5}
        width={isQuestion ? 22 : 26}
        height={3}
        rx={1.5}
        className={styles.onChosen}
      />
      {!isQuestion && <Plus x={list.x + list.width - 14} y={chosenY + 8} />}
      {!isQuestion && <Lines x={list.x + 10} y={chosenY + 23} widths={[30]} />}
    </>
  )
}

const Plus = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <path d={`M${x - 3.5} ${y}h7M${x} ${y - 3.5}v7`} className={styles.plus} />
)

function HomeScreen({ screen: { width, height } }: { readonly screen: Screen }) {
  const columns = width > 100 ? 5 : 3
  const gap = (width - columns * 15) / (columns + 1)
  const places = [0, 1, 2].flatMap((row) => Array.from({ length: columns }, (_, column) => ({ row, column })))
  return places.map(({ row, column }) => {
    const [x, y] = [gap + column * (15 + gap), height * 0.16 + row * (height > 120 ? 30 : 27)]
    if (row === 1 && column === 1) return <AppIcon key="app" x={x} y={y} />
    return <rect key={`${row}/${column}`} x={x} y={y} width={15} height={15} rx={4} className={styles.icon} />
  })
}

/** The bridge, a little larger than its neighbours. */
function AppIcon({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g transform={`translate(${x - 2.5} ${y - 2.5})`}>
      <rect width={20} height={20} rx={5} className={styles.chosen} />
      <path
        d="M3 14h14M4.5 14c1-4.4 2.8-6.4 5.5-6.4s4.5 2 5.5 6.4M7.5 9v5M10 7.6V14M12.5 9v5"
        className={styles.bridge}
      />
    </g>
  )
}

function OwnWindow({ screen: { width, height } }: { readonly screen: Screen }): ReactNode {
  return (
    <>
      <rect x={18} y={14} width={width - 36} height={height - 30} rx={5} className={styles.sheet} />
      <path d={`M18 28h${width - 36}`} className={styles.plus} />
      <AppIcon x={26} y={38} />
      <Lines x={54} y={38} widths={[70, 54, 62]} />
    </>
  )
}
