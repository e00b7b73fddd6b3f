package io.kessai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protocol section 7.1. */
class ResultCodeTest {
  @Test
  void fourBlocksOfFour() {
    ResultCode code = new ResultCode("G011A001X0010000");

    assertThat(code.block(1)).isEqualTo("G011");
    assertThat(code.block(2)).isEqualTo("A001");
    assertThat(code.block(3)).isEqualTo("X001");
    assertThat(code.block(4)).isEqualTo("0000");
  }

  @ParameterizedTest
  @CsvSource({"'',1", "A00,1", "A001,2", "A001000000000000,5"})
  void aBlockThatIsNotThereIsEmpty(String code, int block) {
    assertThat(new ResultCode(code).block(block)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AC01000000000000,true",
    "GC05000000000000,true",
    "NC04000000000000,true",
    "OC09000000000000,true",
    "A001000000000000,false",
    "AG48000000000000,false",
    "G011C00100000000,false",
    "C,false",
    "'',false"
  })
  void aSecondLetterCMeansThatTheInputWasRefused(String code, boolean inputError) {
    assertThat(new ResultCode(code).isInputError()).isEqualTo(inputError);
  }

  @ParameterizedTest
  @CsvSource({
    "AG48000000000000,true",
    "A001000000000000,false",
    "NH02000000000000,false",
    "'',false"
  })
  void agMeansThatTheCardCompanySaidNo(String code, boolean refusal) {
    assertThat(new ResultCode(code).isCardRefusal()).isEqualTo(refusal);
  }

  @Test
  void aMissingCodeReadsAsEmpty() {
    assertThat(new ResultCode(null)).hasToString("");
  }
}
