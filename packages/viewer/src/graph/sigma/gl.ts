/** Constants of WebGL that sigma's definitions of programs ask for. */
export const [FLOAT, UNSIGNED_BYTE, TRIANGLES] = [0x1406, 0x1401, 4];

/** Where a point of the graph lies in CSS pixels; needs `u_matrix` and `u_viewport` declared before it. */
export const TO_PIXELS = /* glsl */ `
vec2 toPixels(vec2 p) { return ((u_matrix * vec3(p, 1.0)).xy * 0.5 + 0.5) * u_viewport; }`;
