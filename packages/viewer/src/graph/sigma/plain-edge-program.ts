import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { FLOAT, TO_PIXELS, TRIANGLES, UNSIGNED_BYTE } from "./gl.ts";
import type { EdgeLook } from "./looks.ts";

/* One quad of two pixels across: half a pixel of line on either side, the rest to smooth its border. */
const VERTEX = /* glsl */ `
attribute vec2 a_start; attribute vec2 a_end; attribute vec4 a_left; attribute vec4 a_right; attribute vec2 a_corner;
uniform mat3 u_matrix; uniform vec2 u_viewport;
varying vec4 v_color; varying float v_across;${TO_PIXELS}
void main() {
  vec2 a = toPixels(a_start); vec2 b = toPixels(a_end); vec2 d = b - a;
  vec2 n = vec2(-d.y, d.x) / max(length(d), 0.001);
  v_across = a_corner.y;
  gl_Position = vec4((mix(a, b, a_corner.x) + n * v_across) / u_viewport * 2.0 - 1.0, 0.0, 1.0);
  v_color = v_across > 0.0 ? a_left : a_right;
  v_color.a *= 255.0 / 254.0;
}`;

const FRAGMENT = /* glsl */ `
precision mediump float;
varying vec4 v_color; varying float v_across;
void main() {
  float alpha = v_color.a * (1.0 - abs(v_across));
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
}`;

const CORNERS = [
  [0, 1],
  [0, -1],
  [1, 1],
  [1, 1],
  [0, -1],
  [1, -1],
];

const UNIFORMS = ["u_matrix", "u_viewport"] as const;
type Uniform = (typeof UNIFORMS)[number];

/** Thin lines that show their status by colour alone: for graphs whose thousands of lines nobody can tell apart. */
export class PlainEdgeProgram extends EdgeProgram<Uniform> {
  getDefinition() {
    return {
      VERTICES: CORNERS.length,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_start", size: 2, type: FLOAT },
        { name: "a_end", size: 2, type: FLOAT },
        { name: "a_left", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_right", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: CORNERS,
    };
  }

  processVisibleItem(
    _id: number,
    at: number,
    from: NodeDisplayData,
    to: NodeDisplayData,
    { sides: [left, right] }: EdgeLook,
  ): void {
    const { array } = this;
    array[at] = from.x;
    array[at + 1] = from.y;
    array[at + 2] = to.x;
    array[at + 3] = to.y;
    array[at + 4] = floatColor(left);
    array[at + 5] = floatColor(right);
  }

  setUniforms({ matrix, width, height }: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations["u_matrix"] ?? null, false, matrix);
    gl.uniform2f(uniformLocations["u_viewport"] ?? null, width, height);
  }
}
