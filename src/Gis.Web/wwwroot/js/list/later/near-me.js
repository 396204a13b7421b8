/**
 * Where the reader is, or why that cannot be known.
 * @typedef {{lon: number, lat: number, accuracy: number}} Place
 * @typedef {"nearRefused" | "nearUnavailable" | "nearInsecure"} Refusal
 * @returns {Promise<{place: Place} | {refusal: Refusal}>}
 */
export function locate() {
  if (!isSecureContext) return Promise.resolve({ refusal: "nearInsecure" });
  if (!navigator.geolocation) return Promise.resolve({ refusal: "nearUnavailable" });
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ place: { lon: coords.longitude, lat: coords.latitude, accuracy: coords.accuracy } }),
      (error) => resolve({ refusal: error.code === error.PERMISSION_DENIED ? "nearRefused" : "nearUnavailable" }),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  });
}
