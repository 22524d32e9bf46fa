import type { Context } from '../../draw/canvas.js';
import { mixColors, withAlpha } from '../../draw/color.js';
import type { Box } from '../../frame/box.js';
import type { Frame } from '../../frame/frame.js';
import type { Focus, Palette } from '../style.js';
import { fillSkewed, skewOf } from './skewed-plate.js';

/** Bars of full colour where no word ever stands. */
export function leadBars(frame: Frame, focus: Focus): Box[] {
  const bars = (right: number, top: number, bottom: number, widths: readonly number[]): Box[] => {
    const height = bottom - top;
    let x = right;
    return widths.map((width) => {
      x -= width + skewOf(height);
      const bar = { x, y: top, width: width + skewOf(height), height };
      x += skewOf(height) - 18;
      return bar;
    });
  };
  if (frame.shape === 'landscape' && focus === 'right') return bars(1990, 0, 1080, [34, 104, 22]);
  if (frame.shape === 'portrait') return bars(1130, 1560, 1920, [60, 150, 30]);
  return frame.shape === 'landscape' ? bars(1930, 956, 1080, [20, 60, 14]) : bars(1080, 1028, 1080, [14, 40]);
}

/** The widest bar in the lead colour, its neighbours paler; a light runs along it. */
export function drawLeadBars(
  context: Context,
  palette: Palette,
  bars: readonly Box[],
  seconds: number,
): void {
  bars.forEach((bar, index) => {
    const isLead = index === 1;
    fillSkewed(context, bar, isLead ? palette.primaryDisplay : withAlpha(palette.text, 0.26), 1);
  });
  const lead = bars[1];
  if (lead === undefined) return;
  const share = (((seconds / 3) % 1) + 1) % 1;
  const height = lead.height * 0.16;
  const y = lead.y + lead.height - share * (lead.height + height);
  const top = Math.max(lead.y, y);
  const bottom = Math.min(lead.y + lead.height, y + height);
  if (bottom <= top) return;
  const width = lead.width - skewOf(lead.height);
  const x = lead.x + skewOf(lead.y + lead.height - bottom);
  const glint = { x, y: top, width: width + skewOf(bottom - top), height: bottom - top };
  fillSkewed(context, glint, mixColors(palette.primaryDisplay, '#FFFFFF', 0.6), 1);
}
