/** The words of a blank-separated list. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

/** Names of units that are written the same in many languages. */
export const COMMON_UNITS =
  '%|°C|°F|°|€|kWh|MWh|GWh|km/h|mph|km²|m²|m³|km|kg|mg|cm|mm|ml|kW|MW|GW|GB|TB|MB|kB|ms|Liter|litros|g|s|t|l|Hz|kHz|GHz|dB|kcal|ha|px|fps';
