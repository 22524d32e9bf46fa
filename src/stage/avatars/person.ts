import type { HairStyleName } from './hair/hair-styles.js';
import type { TopName } from './torso/tops.js';

/** Skin in light and shade, as `#RRGGBB`. */
export interface SkinTones {
  base: string;
  light: string;
  shade: string;
  deep: string;
  /** Soft colour of the cheeks. */
  blush: string;
  /** Inside of the hand. */
  palm: string;
}

/** Outline of the head in rig units: 200 units are the width of a face of half-width 100; eyes lie at y 0. */
export interface FaceShape {
  halfWidth: number;
  /** Height of the skull's top above the eyes. */
  crown: number;
  /** Depth of the chin below the eyes. */
  chin: number;
  jawHalfWidth: number;
  chinHalfWidth: number;
}

/** Eyes: places and sizes in rig units. */
export interface EyeShape {
  /** Distance of each eye's centre from the middle of the face. */
  offset: number;
  halfWidth: number;
  height: number;
  iris: string;
  lid: string;
  lash: string;
  /** Length of the drawn-out corner: 0 none, 1 marked. */
  wing: number;
}

/** Eyebrows in rig units. */
export interface BrowShape {
  color: string;
  halfLength: number;
  thickness: number;
  /** Height above the eyes. */
  height: number;
}

/** Lips; `fullness` 1 is average. */
export interface LipShape {
  color: string;
  fullness: number;
}

/** Nose; `width` 1 is average. */
export interface NoseShape {
  width: number;
}

/** Hair colours. */
export interface HairLook {
  style: HairStyleName;
  color: string;
  light: string;
  dark: string;
  /** Single strands in the light. */
  shine: string;
}

/** Clothes of the upper body. */
export interface TopLook {
  name: TopName;
  color: string;
  inner: string;
}

/** A drawn person: all that makes one presenter differ from the next. */
export interface Person {
  id: string;
  skin: SkinTones;
  face: FaceShape;
  eyes: EyeShape;
  brows: BrowShape;
  nose: NoseShape;
  lips: LipShape;
  hair: HairLook;
  /** Colour of ring earrings; null: none. */
  hoops: string | null;
  top: TopLook;
  /** Half of the distance between the shoulders, in rig units; 235 is narrow, 260 broad. */
  shoulders: number;
}
